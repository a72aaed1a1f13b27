package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Decides what happens to one subject on each event: an order, the result of a call, a change of the inventory, time. Each
 * method takes what is known and returns what is known next, what is to be written, and what is to be called afterwards.
 *
 * <p>It makes at most one call per point at a time, never two commands' calls at the same point, and no call whose start is not
 * among the notes of the same turn (probes and captures excepted: they have no effect).
 */
public final class Desk {
    static final String PROBE = "probe";

    private final Planner planner;
    private final Advance advance;
    private final Fold fold;
    private final Patience patience;

    public Desk(StepPlans plans, Patience patience) {
        this.planner = new Planner(requireNonNull(plans, "plans"));
        this.advance = new Advance(requireNonNull(patience, "patience"));
        this.fold = new Fold(patience);
        this.patience = patience;
    }

    /** A verified command has come. */
    public Turn accept(SubjectWork subject, Order order, Inventory inventory, Instant now) {
        var draft = new Turn.Draft();
        if (order.epoch() < subject.epoch()) {
            Written.refused(draft, order, "superseded: epoch " + order.epoch() + " is below " + subject.epoch(), now);
            return draft.of(subject);
        }
        if (subject.known().containsKey(order.key())) {
            repeated(subject, order, draft, now);
            return draft.of(subject);
        }
        subject.current().filter(w -> !w.completed()).ifPresent(w -> Written.superseded(draft, w, now));
        var opened = opened(subject, order, inventory, now);
        opened.current().ifPresent(w -> Written.planned(draft, w, now));
        return draft.of(advance.run(opened, draft, now));
    }

    /** A call has returned. */
    public Turn finished(SubjectWork subject, Call call, CallResult result, Instant now) {
        var draft = new Turn.Draft();
        Optional<PointWork> point = subject.current()
                .map(w -> w.points().get(call.point()))
                .filter(p -> p.calling().filter(call::equals).isPresent());
        var folded = point.map(
                        p -> subject.with(subject.current().orElseThrow().with(folded(p, call, result, draft, now))))
                // A call of a command that was replaced: the new one has waited for it.
                .orElseGet(() -> subject.drained(call.point()));
        return draft.of(advance.run(folded, draft, now));
    }

    /** A credential was added or changed. */
    public Turn inventoryChanged(SubjectWork subject, InventoryEntry credential, Instant now) {
        var draft = new Turn.Draft();
        var work = subject.current();
        if (work.isEmpty() || !concerns(subject, work.get(), credential)) {
            return draft.of(subject);
        }
        var point = Optional.ofNullable(work.get().points().get(credential.point()));
        var changed = point.map(p ->
                        work.get().with(retried(planner.updated(work.get().order(), p, credential), now)))
                .orElseGet(() -> added(work.get(), credential, draft, now));
        return draft.of(advance.run(subject.with(changed), draft, now));
    }

    /** Time has passed. */
    public Turn tick(SubjectWork subject, Instant now) {
        var draft = new Turn.Draft();
        return draft.of(advance.run(subject, draft, now));
    }

    /** Puts an order in force, without doing anything yet. */
    SubjectWork opened(SubjectWork subject, Order order, Inventory inventory, Instant now) {
        var credentials = inventory.of(order.subject());
        var points = order.isRelease()
                ? planner.release(order, credentials, subject.current(), now)
                : planner.contain(order, credentials, subject.current(), now);
        return subject.replaced(Work.opened(order, points, now));
    }

    /** After a takeover: what is proven is probed again within one interval, not all at once. */
    Instant firstPatrol(PointKey point, Instant now) {
        long percent = Math.floorMod(point.hashCode(), 100);
        return now.plus(patience.reprobe().multipliedBy(percent).dividedBy(100));
    }

    private void repeated(SubjectWork subject, Order order, Turn.Draft draft, Instant now) {
        // It is being worked on, or done. Saying so again lets an owner that missed the answer go on.
        subject.current()
                .filter(w -> w.order().key().equals(order.key()) && w.completed())
                .ifPresent(w -> Written.completedAgain(draft, w, now));
    }

    private PointWork folded(PointWork point, Call call, CallResult result, Turn.Draft draft, Instant now) {
        var returned = point.returned();
        return switch (result) {
            case CallResult.Captured captured -> returned.with(captured.before());
            case CallResult.Stepped stepped -> fold.step(returned, call, stepped.outcome(), draft, now);
            case CallResult.Probed probed -> fold.probe(returned, call, probed.outcome(), draft, now);
        };
    }

    private static boolean concerns(SubjectWork subject, Work work, InventoryEntry credential) {
        boolean known = work.points().containsKey(credential.point())
                && credential.tenant().equals(subject.subject().tenant());
        return known || (!work.order().isRelease() && credential.belongsTo(subject.subject()));
    }

    /** What could not be done or proven may be possible with what is known now. */
    private static PointWork retried(PointWork point, Instant now) {
        return switch (point.state()) {
            case PointState.Failed s -> point.dueAt(now, point.failures());
            case PointState.Unprovable s ->
                point.with(s.request(now)).at(0, false).dueAt(now, 0);
            case PointState.Planned s -> point;
            case PointState.Requested s -> point;
            case PointState.Accepted s -> point;
            case PointState.Proven s -> point;
            case PointState.Partial s -> point;
            case PointState.Superseded s -> point;
            case PointState.Regressed s -> point;
        };
    }

    /** A credential that appears while its subject is contained is contained as well. */
    private Work added(Work work, InventoryEntry credential, Turn.Draft draft, Instant now) {
        var added = work.with(planner.added(work.order(), credential, now)).inRound(work.round() + 1, false);
        Written.planned(draft, added, now);
        return added;
    }
}
