package io.cordon.topology.containment.owner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Contains what operators ask for. They stand above protection and limits, which both fall back to them. */
final class Quarantines {

    private final CommandDesk desk;

    Quarantines(CommandDesk desk) {
        this.desk = desk;
    }

    Ruling begin(View view, Request request, Subject subject, String second, Instant now) {
        if (request.until().filter(end -> !end.isAfter(now)).isPresent()) {
            return Refusing.refuse(view, request, RefuseReason.END_MISSING, now);
        }
        Rung rung = subject.kind() == SubjectKind.CREDENTIAL ? Rung.REVOKE : Rung.QUARANTINE;
        if (view.containment().filter(known -> known.covers(rung)).isPresent()) {
            return Ruling.absorbed(view, AbsorbReason.ALREADY_CONTAINED);
        }
        return desk.begin(view, subject, rung, dossier(view, request, second, now), request.until(), now);
    }

    private static Dossier dossier(View view, Request request, String second, Instant now) {
        Optional<Dossier> known = view.containment().map(Containment::dossier);
        return new Dossier(
                known.map(Dossier::agent).orElse(""),
                known.map(Dossier::agentType).orElse(""),
                known.map(Dossier::caseId).orElse("request-" + request.requestId()),
                List.of(),
                List.of(),
                request.reason(),
                now,
                Dossier.openedBy(Confirmations.both(request.operator(), second)),
                false);
    }
}
