package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.Notes.ReleaseNote;
import io.cordon.topology.containment.owner.SubjectState.Held;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records what analysts make of cases. A false positive lets a held subject go; it releases no containment: that is a decision of its own,
 * with a reason, and sometimes of two.
 */
final class Judging {

    private Judging() {}

    static Ruling judge(View view, Request request, Instant now) {
        Optional<Judgement> judgement = request.particulars().judgement();
        if (judgement.isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.NO_VERDICT, now);
        }
        Effect counted = new Effect.Judge(judgement.get(), detectors(view, request));
        if (view.containment().isEmpty()) {
            return request.particulars().caseId().isEmpty()
                    ? Refusing.refuse(view, request, RefuseReason.NO_CASE, now)
                    : Ruling.unchanged(view, counted);
        }
        return recorded(view, view.containment().get(), judgement.get(), request, now)
                .and(counted);
    }

    private static List<String> detectors(View view, Request request) {
        List<String> named = request.particulars().detectors();
        return named.isEmpty()
                ? view.containment().map(known -> known.dossier().detectors()).orElse(List.of())
                : named;
    }

    private static Ruling recorded(View view, Containment known, Judgement judgement, Request request, Instant now) {
        String by = request.operator().label();
        Containment judged = known.noting(known.notes().judged(new Judged(judgement, by)));
        if (judgement == Judgement.FALSE_POSITIVE && known.state() instanceof Held held) {
            ReleaseNote why = new ReleaseNote(by, judgement.label() + ": " + request.reason());
            return Releases.answered(view, judged.noting(judged.notes().released(why)), held.released(), now);
        }
        return Ruling.changed(view, judged.in(judged.state(), now));
    }
}
