package io.cordon.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * A secret that was found, without the secret.
 *
 * @param format id of the format, such as {@code github-pat}
 * @param entropyBits estimated entropy
 * @param length characters
 * @param cross print under the tenant's cross-session key; only from 64 bits of entropy on, and if the key is held
 * @param print print under the tree key: the same through every layer, and as the print of the value anywhere else
 * @param layer decode path that led to it, such as {@code base64>gzip}; empty for plain text
 * @param grams prints of its k-grams; empty for what goes out
 */
public record SecretHit(
        String format,
        int entropyBits,
        int length,
        Optional<CrossPrint> cross,
        long print,
        String layer,
        GramPrints grams) {

    /** Refuses absent parts. */
    public SecretHit {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(cross, "cross");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(grams, "grams");
    }
}
