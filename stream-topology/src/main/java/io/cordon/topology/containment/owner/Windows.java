package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The two windows that a containment counts in.
 *
 * @param agentType of the subject's agent type
 * @param tenant of its tenant
 */
public record Windows(RadiusWindow agentType, RadiusWindow tenant) {

    public Windows {
        requireNonNull(agentType, "agentType");
        requireNonNull(tenant, "tenant");
    }

    public static Windows empty() {
        return new Windows(RadiusWindow.empty(), RadiusWindow.empty());
    }

    Windows at(Instant now, Duration window) {
        return new Windows(agentType.at(now, window), tenant.at(now, window));
    }

    Windows plus(Instant now, int sessions) {
        return new Windows(agentType.plus(now, sessions), tenant.plus(now, sessions));
    }

    Windows paged(Instant now) {
        return new Windows(agentType.paged(now), tenant);
    }

    boolean pagedAlready() {
        return agentType.pagedAt().isPresent();
    }
}
