package io.cordon.extract;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Where a call would send or grant something.
 *
 * @param kind what it is
 * @param reduced what may be read of it: scheme and registrable domain, mail domain, first path segments; empty for
 *     accounts, phones and names
 * @param print print of its normal form
 * @param hostPrint print of a URL's host or a mail address's domain
 * @param words prints of the stems of the words in it
 * @param argument path of the argument that holds it
 */
public record DestinationFeatures(
        DestinationKind kind, String reduced, long print, OptionalLong hostPrint, TokenPrints words, String argument) {

    /** Refuses absent parts. */
    public DestinationFeatures {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reduced, "reduced");
        Objects.requireNonNull(hostPrint, "hostPrint");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(argument, "argument");
    }
}
