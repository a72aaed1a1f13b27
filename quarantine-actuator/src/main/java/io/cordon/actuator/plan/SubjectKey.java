package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

/** One session, delegation tree, agent or credential of a tenant: what a command is about. */
public record SubjectKey(String tenant, Kind kind, String ref) {

    /** What a subject can be. */
    public enum Kind {
        SESSION,
        TREE,
        AGENT,
        CREDENTIAL
    }

    public SubjectKey {
        requireNonNull(tenant, "tenant");
        requireNonNull(kind, "kind");
        requireNonNull(ref, "ref");
    }
}
