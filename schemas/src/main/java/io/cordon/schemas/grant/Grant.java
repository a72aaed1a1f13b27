package io.cordon.schemas.grant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a runtime may speak for: one session, until a time. It is public; the key that belongs to it is not in it.
 *
 * @param scopeDigest digest of the declared scope as hexadecimal; empty if none was declared
 * @param drill whether this is a drill of the kill path
 * @param keyEpoch epoch of the keys that were handed out with it
 * @param expiresAt in whole milliseconds
 */
public record Grant(
        String grantId,
        String tenant,
        String runtime,
        String agent,
        String agentType,
        String root,
        String session,
        Optional<String> parent,
        String scopeDigest,
        boolean drill,
        String keyEpoch,
        Instant expiresAt) {

    public Grant {
        GrantBounds.id("grantId", grantId);
        GrantBounds.id("tenant", tenant);
        GrantBounds.id("runtime", runtime);
        GrantBounds.id("agent", agent);
        GrantBounds.id("agentType", agentType);
        GrantBounds.id("root", root);
        GrantBounds.id("session", session);
        requireNonNull(parent, "parent").ifPresent(id -> GrantBounds.id("parent", id));
        GrantBounds.digest(scopeDigest);
        GrantBounds.id("keyEpoch", keyEpoch);
        GrantBounds.tree(session, root, parent);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether the grant is over at a time. */
    public boolean expired(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /** The request that it answers. */
    public GrantRequest request() {
        return new GrantRequest(tenant, runtime, agent, agentType, session, root, parent, scopeDigest, drill);
    }
}
