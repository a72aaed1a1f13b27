package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Validation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A credential of the inventory, without its secret.
 *
 * @param connector instance that can end it
 * @param principal role name, client id or subject at the target
 * @param depth how far below the root of its tree the session is that it was issued to
 */
public record InventoryEntry(
        String tenant,
        String ref,
        CredentialKind kind,
        String connector,
        String target,
        String principal,
        Set<String> sessions,
        String root,
        String agent,
        Validation validation,
        Optional<Instant> expiresAt,
        int depth) {
    public InventoryEntry {
        requireNonNull(tenant, "tenant");
        requireNonNull(ref, "ref");
        requireNonNull(kind, "kind");
        requireNonNull(connector, "connector");
        requireNonNull(target, "target");
        requireNonNull(principal, "principal");
        sessions = Set.copyOf(sessions);
        requireNonNull(root, "root");
        requireNonNull(agent, "agent");
        requireNonNull(validation, "validation");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** Whether containing the subject means ending this credential. */
    public boolean belongsTo(SubjectKey subject) {
        return tenant.equals(subject.tenant())
                && switch (subject.kind()) {
                    case SESSION -> sessions.contains(subject.ref());
                    case TREE -> root.equals(subject.ref());
                    case AGENT -> agent.equals(subject.ref());
                    case CREDENTIAL -> ref.equals(subject.ref());
                };
    }

    /** The enforcement point that it makes. */
    public PointKey point() {
        return new PointKey(connector, ref);
    }
}
