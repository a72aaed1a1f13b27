package io.cordon.topology.containment.owner;

/** What can be contained. */
public enum SubjectKind {
    SESSION,
    /** A root session and everything that it spawned. */
    TREE,
    AGENT,
    CREDENTIAL;

    /** True where the name is never used again, so that what is known of it may be forgotten one day. */
    boolean passing() {
        return this == SESSION || this == TREE;
    }
}
