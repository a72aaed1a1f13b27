package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Instant;
import java.util.Optional;

/** Gives commands: the one place where a containment begins, grows stronger or is called off. */
final class CommandDesk {

    /** A release goes down to here. Its own rung, so that its command id differs from the one of a later containment in its epoch. */
    private static final Rung RELEASED = Rung.OBSERVE;

    private final CommandNaming naming;
    private final OwnerPolicy policy;

    CommandDesk(CommandNaming naming, OwnerPolicy policy) {
        this.naming = naming;
        this.policy = policy;
    }

    /** Contains a subject that is not contained, or whose release is under way. */
    Ruling begin(View view, Subject subject, Rung rung, Dossier dossier, Optional<Instant> until, Instant now) {
        Order order = order(subject, Order.Action.CONTAIN, view.epoch(), rung, dossier.byPerson(), now);
        Containment next = view.containment()
                .map(known -> again(known, order, dossier, now))
                .orElseGet(() -> fresh(subject, order, dossier, now));
        Containment noted = next.noting(next.notes().begun(view.impact(), until));
        return shared(commanded(view, noted.due(now.plus(policy.proofDeadline())), order, now), noted, now);
    }

    /** Whoever loses a credential that is not theirs alone is named before it ends. */
    private static Ruling shared(Ruling ruling, Containment begun, Instant now) {
        return begun.notes()
                .impact()
                .filter(impact -> !impact.losing().isEmpty())
                .map(impact -> ruling.and(
                        new Effect.Raise(Alert.about(begun, AlertKind.SHARED_CREDENTIAL, impact.sentence(), now))))
                .orElse(ruling);
    }

    private static Containment fresh(Subject subject, Order order, Dossier dossier, Instant now) {
        return Containment.opened(subject, order.epoch(), dossier, new Containing(order, Progress.none()), now);
    }

    private static Containment again(Containment known, Order order, Dossier dossier, Instant now) {
        return switch (known.state()) {
            case Held held -> known.because(known.dossier().and(dossier)).in(held.containing(order), now);
            case Declined declined ->
                known.because(known.dossier().and(dossier)).in(declined.containing(order), now);
            case Releasing releasing -> anew(known, releasing.containing(order), dossier, now);
            case ReleaseIncomplete incomplete -> anew(known, incomplete.containing(order), dossier, now);
            case Released released -> anew(known, released.containing(order), dossier, now);
            case Active active -> known.because(known.dossier().and(dossier)).in(active.raised(order), now);
        };
    }

    private static Containment anew(Containment known, Containing state, Dossier dossier, Instant now) {
        return Containment.opened(known.subject(), known.epoch(), dossier, state, now);
    }

    /** Calls a containment off: the epoch rises, so that every earlier command is superseded. */
    Ruling release(View view, Containment known, Active active, Instant now) {
        Containment raised = known.nextEpoch();
        Order order = order(known.subject(), Order.Action.RELEASE, raised.epoch(), RELEASED, true, now);
        return released(view, raised.in(active.releasing(order), now), order, now);
    }

    /** Tries a release again that ended incomplete. */
    Ruling release(View view, Containment known, ReleaseIncomplete incomplete, Instant now) {
        Containment raised = known.nextEpoch();
        Order order = order(known.subject(), Order.Action.RELEASE, raised.epoch(), RELEASED, true, now);
        return released(view, raised.in(incomplete.releasing(order), now), order, now);
    }

    private Ruling released(View view, Containment next, Order order, Instant now) {
        Containment due = next.due(now.plus(policy.releaseDeadline()));
        return Ruling.changed(view, due, new Effect.Issue(due, order));
    }

    /** The gate entry is in the same transaction as the command, and confirms the hold that stands meanwhile. */
    private static Ruling commanded(View view, Containment next, Order order, Instant now) {
        return Ruling.changed(
                view,
                next,
                new Effect.Issue(next, order),
                new Effect.Shut(next.subject(), order.epoch(), order.rung(), now),
                new Effect.Tell(Directive.confirmed(next.subject(), order.epoch(), order.rung(), now)));
    }

    private Order order(Subject subject, Order.Action action, long epoch, Rung rung, boolean byPerson, Instant now) {
        return Order.first(naming.name(subject, epoch, rung), action, epoch, rung, now, policy.life(1), byPerson);
    }
}
