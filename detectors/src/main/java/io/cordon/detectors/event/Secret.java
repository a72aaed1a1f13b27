package io.cordon.detectors.event;

import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.print.GramPrints;
import java.util.Optional;

/**
 * A secret that extraction found in a text.
 *
 * @param format id of the secret format, such as {@code github-pat}
 * @param entropyBits estimated entropy
 * @param length characters
 * @param print print under the tree key; the same through every decode layer
 * @param cross print under the tenant's cross-session key; empty below 64 bits of entropy
 * @param layer decode path that led to it; empty for plain text
 * @param grams prints of its grams; none for what goes out
 */
public record Secret(
        String format,
        int entropyBits,
        int length,
        long print,
        Optional<CrossPrint> cross,
        String layer,
        GramPrints grams) {

    /** A secret of which only the whole is known. */
    public Secret(String format, int entropyBits, int length, long print, Optional<CrossPrint> cross, String layer) {
        this(format, entropyBits, length, print, cross, layer, GramPrints.NONE);
    }
}
