package io.cordon.detectors.event;

import io.cordon.detectors.print.CrossPrint;
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
 */
public record Secret(
        String format, int entropyBits, int length, long print, Optional<CrossPrint> cross, String layer) {}
