package io.cordon.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * The keys that a session's runtime holds.
 *
 * @param tree key of the session's delegation tree
 * @param cross the tenant's cross-session key; without it no secret is comparable between trees
 * @param keyEpoch the epoch both belong to
 */
public record PrintKeys(TreeKey tree, Optional<CrossKey> cross, String keyEpoch) {

    /** Refuses absent parts. */
    public PrintKeys {
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(cross, "cross");
        Objects.requireNonNull(keyEpoch, "keyEpoch");
    }
}
