package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One point of a command in progress.
 *
 * @param credential absent if the inventory no longer knows it
 * @param steps absent if no such connector is configured
 * @param next index of the next step
 * @param attempt calls made so far, over the whole life of the point
 * @param failures calls in a row that led to nothing
 * @param due nothing is done before that
 * @param doubtful the next step may have been executed by a former owner
 * @param before absent until it was read, which happens once
 * @param calling the call that is under way
 */
record PointWork(
        PointKey key,
        String target,
        Optional<InventoryEntry> credential,
        Optional<List<StepPlan>> steps,
        int next,
        PointState state,
        int attempt,
        int failures,
        Instant due,
        boolean doubtful,
        Optional<PreState> before,
        Optional<Call> calling) {

    static PointWork planned(
            InventoryEntry credential, Optional<List<StepPlan>> steps, Optional<PreState> before, Instant now) {
        return new PointWork(
                credential.point(),
                credential.target(),
                Optional.of(credential),
                steps,
                0,
                new PointState.Planned(now),
                0,
                0,
                now,
                false,
                before,
                Optional.empty());
    }

    /** A point that only the journal remembers. */
    static PointWork remembered(PointSnapshot snapshot, Instant now) {
        return new PointWork(
                snapshot.key(),
                snapshot.target(),
                Optional.empty(),
                Optional.empty(),
                0,
                new PointState.Planned(now),
                0,
                0,
                now,
                false,
                Optional.empty(),
                Optional.empty());
    }

    boolean actionable() {
        return credential.isPresent() && steps.isPresent();
    }

    boolean touched() {
        return !(state instanceof PointState.Planned);
    }

    /** The next step, if one is left. */
    Optional<StepPlan> nextStep() {
        return steps.filter(all -> next < all.size()).map(all -> all.get(next));
    }

    /** How far below the root of its tree the session is whose credential this is. */
    int depth() {
        return credential.map(InventoryEntry::depth).orElse(0);
    }

    PointSnapshot snapshot() {
        return snapshot(PointStateName.of(state), state.note());
    }

    /** As it is, but with the state of one step of it. */
    PointSnapshot snapshot(PointStateName name, String evidence) {
        Optional<Instant> until =
                state instanceof PointState.Partial partial ? Optional.of(partial.until()) : Optional.empty();
        return new PointSnapshot(key, target, name, state.since(), until, evidence, attempt);
    }

    PointWork with(PointState newState) {
        return new PointWork(
                key, target, credential, steps, next, newState, attempt, failures, due, doubtful, before, calling);
    }

    PointWork with(InventoryEntry entry, Optional<List<StepPlan>> plan) {
        return new PointWork(
                key,
                entry.target(),
                Optional.of(entry),
                plan,
                next,
                state,
                attempt,
                failures,
                due,
                doubtful,
                before,
                calling);
    }

    PointWork with(PreState captured) {
        return new PointWork(
                key,
                target,
                credential,
                steps,
                next,
                state,
                attempt,
                failures,
                due,
                doubtful,
                Optional.of(captured),
                calling);
    }

    PointWork at(int step, boolean inDoubt) {
        return new PointWork(
                key, target, credential, steps, step, state, attempt, failures, due, inDoubt, before, calling);
    }

    PointWork dueAt(Instant when, int failuresSoFar) {
        return new PointWork(
                key, target, credential, steps, next, state, attempt, failuresSoFar, when, doubtful, before, calling);
    }

    PointWork calling(Call call) {
        return new PointWork(
                key,
                target,
                credential,
                steps,
                next,
                state,
                call.attempt(),
                failures,
                due,
                doubtful,
                before,
                Optional.of(call));
    }

    PointWork attempted(int calls) {
        return new PointWork(
                key, target, credential, steps, next, state, calls, failures, due, doubtful, before, calling);
    }

    PointWork returned() {
        return new PointWork(
                key,
                target,
                credential,
                steps,
                next,
                state,
                attempt,
                failures,
                due,
                doubtful,
                before,
                Optional.empty());
    }
}
