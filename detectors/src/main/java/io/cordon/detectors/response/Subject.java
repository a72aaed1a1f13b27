package io.cordon.detectors.response;

import static java.util.Objects.requireNonNull;

/**
 * What a hold, intent or directive is about.
 *
 * @param kind what it is
 * @param ref session id, root session id, agent id or credential reference
 */
public record Subject(Kind kind, String ref) {

    /** What a subject is. */
    public enum Kind {
        SESSION,
        TREE,
        AGENT,
        CREDENTIAL
    }

    /** Checks that nothing is missing. */
    public Subject {
        requireNonNull(kind, "kind");
        requireNonNull(ref, "ref");
    }

    /** One session. */
    public static Subject session(String ref) {
        return new Subject(Kind.SESSION, ref);
    }

    /** A delegation tree, by its root session. */
    public static Subject tree(String root) {
        return new Subject(Kind.TREE, root);
    }

    /** One credential. */
    public static Subject credential(String ref) {
        return new Subject(Kind.CREDENTIAL, ref);
    }
}
