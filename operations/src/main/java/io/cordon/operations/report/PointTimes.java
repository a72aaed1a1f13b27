package io.cordon.operations.report;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.PointState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One credential's end at one enforcement point.
 *
 * @param connector where
 * @param credential which
 * @param subject whose containment it was
 * @param commandId by which command
 * @param state where it stands by the last receipt
 * @param event the harmful event
 * @param denied when gates first denied
 * @param commanded when the command was given
 * @param accepted when the target first accepted a step
 * @param proven when a probe first proved that access had ended
 * @param lastUse the last use that the target accepted
 * @param drill whether it was a drill
 */
public record PointTimes(
        String connector,
        String credential,
        String subject,
        String commandId,
        PointState state,
        Instant event,
        Optional<Instant> denied,
        Instant commanded,
        Optional<Instant> accepted,
        Optional<Instant> proven,
        LastUse lastUse,
        boolean drill) {

    public PointTimes {
        requireNonNull(connector, "connector");
        requireNonNull(state, "state");
        requireNonNull(event, "event");
        requireNonNull(denied, "denied");
        requireNonNull(commanded, "commanded");
        requireNonNull(accepted, "accepted");
        requireNonNull(proven, "proven");
        requireNonNull(lastUse, "lastUse");
    }

    /** The headline: until the target accepted it for the last time, or no later than this. */
    public Optional<Duration> timeToContain() {
        return lastUse.after(event, proven);
    }

    /** The target says that it accepted it after a probe said that it no longer does. */
    public boolean usedAfterProof() {
        return lastUse instanceof LastUse.Witnessed use
                && proven.filter(use.at()::isAfter).isPresent();
    }

    /** From the harmful event to a stage. */
    public Optional<Duration> until(Stage stage) {
        return stage.of(this).map(at -> Duration.between(event, at));
    }
}
