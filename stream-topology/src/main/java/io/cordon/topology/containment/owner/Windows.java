package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The windows that an intent counts in.
 *
 * @param agentType sessions contained of the subject's agent type
 * @param tenant sessions contained of its tenant
 * @param holds holds of its tenant
 */
public record Windows(RadiusWindow agentType, RadiusWindow tenant, RadiusWindow holds) {

    public Windows {
        requireNonNull(agentType, "agentType");
        requireNonNull(tenant, "tenant");
        requireNonNull(holds, "holds");
    }

    public static Windows empty() {
        return new Windows(RadiusWindow.empty(), RadiusWindow.empty(), RadiusWindow.empty());
    }

    Windows at(Instant now, Duration window) {
        return new Windows(agentType.at(now, window), tenant.at(now, window), holds.at(now, window));
    }

    Windows plus(Instant now, int sessions) {
        return new Windows(agentType.plus(now, sessions), tenant.plus(now, sessions), holds);
    }

    Windows plusHold(Instant now) {
        return new Windows(agentType, tenant, holds.plus(now, 1));
    }

    Windows paged(Instant now) {
        return new Windows(agentType.paged(now), tenant, holds);
    }

    Windows pagedAboutHolds(Instant now) {
        return new Windows(agentType, tenant, holds.paged(now));
    }

    boolean pagedAlready() {
        return agentType.pagedAt().isPresent();
    }

    boolean pagedAboutHolds() {
        return holds.pagedAt().isPresent();
    }
}
