package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whose commands are followed: those of the configured applications, and of these only the highest epoch that was
 * configured or told by a signed command. A topology that was replaced, or runs in shadow, commands nothing.
 *
 * @param clocks how far the owner's clock and this one may be apart: by so much longer a command is good. Until then its owner says it again at most,
 *     under the same id, and a release has a higher epoch, so a late execution harms nobody
 */
public record AuthorityRule(Set<String> applicationIds, long epoch, Duration clocks) {
    public AuthorityRule {
        applicationIds = Set.copyOf(applicationIds);
        requireNonNull(clocks, "clocks");
    }

    /** Why an order must not be executed; empty if it may. */
    public Optional<String> objection(Order order, Instant now) {
        var authority = order.authority();
        if (!applicationIds.contains(authority.applicationId())) {
            return Optional.of("application " + authority.applicationId() + " has no authority here");
        }
        if (authority.epoch() < epoch) {
            return Optional.of("authority epoch " + authority.epoch() + " is superseded by " + epoch);
        }
        // Expired: its owner has given up on it or says it again. Executing it could undo what was decided since.
        return order.expiresAt().plus(clocks).isAfter(now)
                ? Optional.empty()
                : Optional.of("expired at " + order.expiresAt());
    }

    /** The rule after following an order. */
    public AuthorityRule after(Order order) {
        return new AuthorityRule(
                applicationIds, Math.max(epoch, order.authority().epoch()), clocks);
    }
}
