package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One session, tree, agent or credential of a tenant.
 *
 * @param tenant the tenant
 * @param kind what it is
 * @param ref session id, root session id, agent id or credential reference
 * @param root the root session, where the subject belongs to a delegation tree
 */
public record Subject(String tenant, SubjectKind kind, String ref, Optional<String> root) {

    public Subject {
        requireNonNull(tenant, "tenant");
        requireNonNull(kind, "kind");
        requireNonNull(ref, "ref");
        requireNonNull(root, "root");
    }

    public static Subject session(String tenant, String root, String session) {
        return new Subject(tenant, SubjectKind.SESSION, session, Optional.of(root));
    }

    public static Subject tree(String tenant, String root) {
        return new Subject(tenant, SubjectKind.TREE, root, Optional.of(root));
    }

    public static Subject agent(String tenant, String agent) {
        return new Subject(tenant, SubjectKind.AGENT, agent, Optional.empty());
    }

    public static Subject credential(String tenant, String ref) {
        return new Subject(tenant, SubjectKind.CREDENTIAL, ref, Optional.empty());
    }

    /** Whether both name the same one. The roots need not agree: an operator may not know that of a session. */
    boolean names(Subject other) {
        return tenant.equals(other.tenant) && kind == other.kind && ref.equals(other.ref);
    }

    /** The tree whose containment contains this subject too: only a session's. */
    public Optional<Subject> coveringTree() {
        return kind == SubjectKind.SESSION ? Optional.of(tree(tenant, root.orElse(ref))) : Optional.empty();
    }
}
