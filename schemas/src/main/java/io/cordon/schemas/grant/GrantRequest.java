package io.cordon.schemas.grant;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.Framed;
import java.util.Optional;

/**
 * What a runtime asks a grant for.
 *
 * @param root the root of the delegation tree; the session itself if it has no parent
 * @param scopeDigest digest of the declared scope as hexadecimal; empty if none was declared
 * @param drill whether this is a drill of the kill path
 */
public record GrantRequest(
        String tenant,
        String runtime,
        String agent,
        String agentType,
        String session,
        String root,
        Optional<String> parent,
        String scopeDigest,
        boolean drill) {

    public GrantRequest {
        GrantBounds.id("tenant", tenant);
        GrantBounds.id("runtime", runtime);
        GrantBounds.id("agent", agent);
        GrantBounds.id("agentType", agentType);
        GrantBounds.id("session", session);
        GrantBounds.id("root", root);
        requireNonNull(parent, "parent").ifPresent(id -> GrantBounds.id("parent", id));
        GrantBounds.digest(scopeDigest);
        GrantBounds.tree(session, root, parent);
    }

    /** The request as bytes, the same in every language: what a parent's claim is made over. */
    byte[] canonical() {
        return Framed.of(
                "cordon/grant-request/1",
                tenant,
                runtime,
                agent,
                agentType,
                session,
                root,
                parent.orElse(""),
                scopeDigest,
                Boolean.toString(drill));
    }
}
