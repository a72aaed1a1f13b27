package io.cordon.actuator.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whose commands are followed: those of the configured applications, and of these only the highest epoch that was
 * configured or told by a signed command. A topology that was replaced, or runs in shadow, commands nothing.
 */
public record AuthorityRule(Set<String> applicationIds, long epoch) {
    public AuthorityRule {
        applicationIds = Set.copyOf(applicationIds);
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
        return order.expiresAt().isAfter(now) ? Optional.empty() : Optional.of("expired at " + order.expiresAt());
    }

    /** The rule after following an order. */
    public AuthorityRule after(Order order) {
        return new AuthorityRule(
                applicationIds, Math.max(epoch, order.authority().epoch()));
    }
}
