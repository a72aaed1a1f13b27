package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The command in force for a subject.
 *
 * @param commandId H(tenant, subject, epoch, rung)
 * @param action contain or release
 * @param epoch the containment that it belongs to
 * @param rung how far
 * @param issue how often it was issued
 * @param issuedAt when last
 * @param expiresAt when the actuator must no longer begin it
 * @param answered the actuator has begun it
 * @param refusal what the actuator last said against it, empty if nothing
 * @param byPerson a person asked for it, not the engine alone
 */
public record Order(
        String commandId,
        Action action,
        long epoch,
        Rung rung,
        int issue,
        Instant issuedAt,
        Instant expiresAt,
        boolean answered,
        String refusal,
        boolean byPerson) {

    /** The two directions. */
    public enum Action {
        CONTAIN,
        RELEASE
    }

    public Order {
        requireNonNull(commandId, "commandId");
        requireNonNull(action, "action");
        requireNonNull(rung, "rung");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(refusal, "refusal");
    }

    static Order first(
            String commandId, Action action, long epoch, Rung rung, Instant now, Duration life, boolean byPerson) {
        return new Order(commandId, action, epoch, rung, 1, now, now.plus(life), false, "", byPerson);
    }

    /** The same command once more, since nobody began it. */
    Order again(Instant now, Duration life) {
        return new Order(commandId, action, epoch, rung, issue + 1, now, now.plus(life), false, refusal, byPerson);
    }

    Order begun() {
        return new Order(commandId, action, epoch, rung, issue, issuedAt, expiresAt, true, refusal, byPerson);
    }

    /** A refusal is no beginning: the command comes again when it expires. */
    Order refused(String why) {
        return new Order(commandId, action, epoch, rung, issue, issuedAt, expiresAt, answered, why, byPerson);
    }

    boolean unanswered(Instant now) {
        return !answered && !now.isBefore(expiresAt);
    }
}
