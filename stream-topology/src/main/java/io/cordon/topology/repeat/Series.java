package io.cordon.topology.repeat;

import static java.util.Objects.requireNonNull;

/**
 * Records of which each is written after the one before: findings or intents of one tree, the holds of one session.
 *
 * @param name tenant/root, or the key at the gates
 * @param tree tenant/root
 */
record Series(Kind kind, String name, String tree) {
    Series {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(tree, "tree");
    }

    static Series findings(String tree) {
        return new Series(Kind.FINDING, tree, tree);
    }

    static Series intents(String tree) {
        return new Series(Kind.INTENT, tree, tree);
    }

    static Series holds(String key, String tree) {
        return new Series(Kind.HOLD, key, tree);
    }
}
