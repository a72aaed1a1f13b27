package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.PreState;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the journal.
 *
 * @param step full name of a step; empty for the command as a whole
 * @param attempt of a step: number of the call at its point; of a command: how often it was planned
 * @param order with the entries of a command as a whole
 * @param before with the entries of a step: a later entry replaces the earlier one, and a release needs it
 */
public record JournalNote(
        CommandKey command,
        String step,
        Phase phase,
        int attempt,
        Optional<Order> order,
        PreState before,
        Optional<PointSnapshot> point,
        Instant at) {

    /** How far it had got. */
    public enum Phase {
        ACCEPTED,
        STEP_STARTED,
        STEP_DONE,
        COMPLETED
    }

    /** What an entry replaces: the journal is compacted by it. */
    public record Key(CommandKey command, String step) {}

    public JournalNote {
        requireNonNull(command, "command");
        requireNonNull(step, "step");
        requireNonNull(phase, "phase");
        requireNonNull(order, "order");
        requireNonNull(before, "before");
        requireNonNull(point, "point");
        requireNonNull(at, "at");
    }

    /** What it replaces. */
    public Key key() {
        return new Key(command, step);
    }
}
