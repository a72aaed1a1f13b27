package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.Released;
import java.time.Instant;

/** Says no to an intent: a record for people, a directive for the one who asked, a page where one is due. */
final class Declining {

    private final OwnerPolicy policy;

    Declining(OwnerPolicy policy) {
        this.policy = policy;
    }

    /** With the engine off nothing is recorded, but the hold gets its answer. */
    Ruling off(View view, Intent intent, Instant now) {
        Directive answer = Directive.declined(intent.subject(), view.epoch(), DeclineReason.OFF, now);
        return Ruling.absorbed(view, AbsorbReason.OFF, new Effect.Tell(answer));
    }

    Ruling decline(View view, Intent intent, DeclineReason why, Instant now) {
        if (answeredBefore(view, intent, why)) {
            return Ruling.absorbed(view, AbsorbReason.ALREADY_DECLINED);
        }
        Containment next = recorded(view, intent, why, now);
        Directive answer = Directive.declined(intent.subject(), next.epoch(), why, now);
        return paged(view, Ruling.changed(view, next, new Effect.Tell(answer)), next, why, now);
    }

    private static boolean answeredBefore(View view, Intent intent, DeclineReason why) {
        return view.containment()
                .map(Containment::state)
                .filter(state -> state instanceof Declined declined
                        && declined.reason() == why
                        && declined.wanted().atLeast(intent.rung()))
                .isPresent();
    }

    private static Containment recorded(View view, Intent intent, DeclineReason why, Instant now) {
        return view.containment()
                .map(known -> switch (known.state()) {
                    case Held held -> known.in(held.declined(intent.rung(), why), now);
                    case Declined declined -> known.in(declined.declined(intent.rung(), why), now);
                    case Released released -> fresh(view, intent, released.declined(intent.rung(), why), now);
                    case SubjectState other -> known;
                })
                .orElseGet(() -> fresh(view, intent, new Declined(intent.rung(), why), now));
    }

    private static Containment fresh(View view, Intent intent, Declined state, Instant now) {
        return Containment.opened(intent.subject(), view.epoch(), intent.dossier(), state, now);
    }

    private Ruling paged(View view, Ruling ruling, Containment next, DeclineReason why, Instant now) {
        return switch (why) {
            case PROTECTED ->
                ruling.and(new Effect.Raise(Alert.about(
                        next, AlertKind.PROTECTED_SUBJECT, next.dossier().reason(), now)));
            case BLAST_RADIUS -> onceAWindow(view, ruling, next, now);
            case AGENT_WIDE ->
                ruling.and(new Effect.Raise(
                        Alert.about(next, AlertKind.AGENT_WIDE, view.impact().sentence(), now)));
            case HOLD_LIMIT -> onceAboutHolds(view, ruling, next, now);
            case ORIGIN, STEP_UP_MODE, SHADOW, OFF, STOPPED -> ruling;
        };
    }

    private Ruling onceAboutHolds(View view, Ruling ruling, Containment next, Instant now) {
        Windows windows = view.windows().at(now, policy.blastRadius().window());
        if (windows.pagedAboutHolds()) {
            return ruling.with(windows);
        }
        String detail = windows.holds().sessions() + " holds within "
                + policy.blastRadius().window();
        return ruling.with(windows.pagedAboutHolds(now))
                .and(new Effect.Raise(Alert.about(next, AlertKind.HOLD_LIMIT, detail, now)));
    }

    /** One page a window and agent type: the hundredth declined session tells nobody anything new. */
    private Ruling onceAWindow(View view, Ruling ruling, Containment next, Instant now) {
        Windows windows = view.windows().at(now, policy.blastRadius().window());
        if (windows.pagedAlready()) {
            return ruling.with(windows);
        }
        String detail = "agent type " + next.dossier().agentType() + ": "
                + windows.agentType().sessions() + " sessions of it and "
                + windows.tenant().sessions() + " of the tenant within "
                + policy.blastRadius().window();
        Alert page = Alert.about(next, AlertKind.BLAST_RADIUS, detail, now);
        return ruling.with(windows.paged(now)).and(new Effect.Raise(page));
    }
}
