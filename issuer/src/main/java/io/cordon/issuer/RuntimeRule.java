package io.cordon.issuer;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.grant.GrantRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What one runtime may speak for.
 *
 * @param agents agents of its sessions; with {@code *} any
 * @param agentTypes their types; with {@code *} any
 * @param scopes digests of the scopes that its sessions may declare; empty: any
 * @param subAgents whether its sessions may hang below others
 * @param drill whether its sessions may be drills, which pass limits of the containment owner
 * @param crossSession whether it gets the key that makes equality of secrets visible between sessions
 */
record RuntimeRule(
        Caller caller,
        String tenant,
        String runtime,
        Set<String> agents,
        Set<String> agentTypes,
        Set<String> scopes,
        boolean subAgents,
        boolean drill,
        boolean crossSession,
        Duration life) {
    private static final String ANY = "*";

    RuntimeRule {
        requireNonNull(caller, "caller");
        requireNonNull(tenant, "tenant");
        requireNonNull(runtime, "runtime");
        agents = Set.copyOf(agents);
        agentTypes = Set.copyOf(agentTypes);
        scopes = Set.copyOf(scopes);
        requireNonNull(life, "life");
    }

    /** Why this rule does not allow a request; empty if it does. What is not named is not allowed. */
    Optional<String> objection(GrantRequest request) {
        if (!request.tenant().equals(tenant)) {
            return Optional.of("tenant " + request.tenant() + " is not this runtime's");
        }
        if (!request.runtime().equals(runtime)) {
            return Optional.of("it is not runtime " + request.runtime());
        }
        if (!has(agents, request.agent())) {
            return Optional.of("agent " + request.agent() + " is not this runtime's");
        }
        if (!has(agentTypes, request.agentType())) {
            return Optional.of("agent type " + request.agentType() + " is not this runtime's");
        }
        if (!scopes.isEmpty() && !scopes.contains(request.scopeDigest())) {
            return Optional.of("the declared scope is not one of those that were agreed");
        }
        if (request.parent().isPresent() && !subAgents) {
            return Optional.of("this runtime has no sub-agents");
        }
        return request.drill() && !drill ? Optional.of("this runtime holds no drills") : Optional.empty();
    }

    private static boolean has(Set<String> allowed, String value) {
        return allowed.contains(ANY) || allowed.contains(value);
    }
}
