package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Commanded;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Duration;
import java.time.Instant;

/** What time alone changes: one thing a call, the most urgent first; the caller asks again while something is due. */
final class Deadlines {

    private final OwnerPolicy policy;
    private final Releases releases;

    Deadlines(OwnerPolicy policy, Releases releases) {
        this.policy = policy;
        this.releases = releases;
    }

    Ruling tick(View view, Containment known, Instant now) {
        if (known.state() instanceof Commanded commanded && commanded.order().unanswered(now)) {
            return reissued(view, known, commanded, now);
        }
        if (known.endAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return releases.expired(view, known, now);
        }
        if (known.state() instanceof Active active
                && !active.progress().expired(now).equals(active.progress())) {
            return ReportFold.settled(view, known, active, active.progress().expired(now), now);
        }
        if (!known.overdue() && known.deadline().filter(at -> !now.isBefore(at)).isPresent()) {
            return overdue(view, known, now);
        }
        return forgettable(known, now) ? Ruling.forgotten(view, known.subject()) : Ruling.unchanged(view);
    }

    private Ruling reissued(View view, Containment known, Commanded state, Instant now) {
        Duration life = policy.life(state.order().issue() + 1);
        Commanded next = state.with(state.order().again(now, life));
        Containment changed = known.in(next, now);
        String detail =
                "issue " + next.order().issue() + " of command " + next.order().commandId();
        return Ruling.changed(view, changed, new Effect.Issue(changed, next.order()))
                .and(new Effect.Raise(Alert.about(changed, AlertKind.COMMAND_REISSUED, detail, now)));
    }

    private static Ruling overdue(View view, Containment known, Instant now) {
        return switch (known.state()) {
            case Containing containing -> raised(view, known.late(now), AlertKind.CONTAINMENT_OVERDUE, now);
            case Releasing releasing ->
                raised(view, known.in(releasing.releaseIncomplete(), now).late(now), AlertKind.RELEASE_INCOMPLETE, now);
            case SubjectState other -> Ruling.unchanged(view);
        };
    }

    private static Ruling raised(View view, Containment next, AlertKind kind, Instant now) {
        String detail =
                "deadline passed: " + next.deadline().map(Instant::toString).orElse("");
        return Ruling.changed(view, next).and(new Effect.Raise(Alert.about(next, kind, detail, now)));
    }

    private boolean forgettable(Containment known, Instant now) {
        return !known.shut()
                && known.subject().kind().passing()
                && !now.isBefore(known.changedAt().plus(policy.forgetAfter()));
    }
}
