package io.cordon.detectors.event;

import io.cordon.detectors.print.TokenPrints;
import java.util.OptionalLong;

/**
 * Where a call would send or grant something.
 *
 * @param kind what it is
 * @param reduced what may be read of it: scheme and registrable domain, mail domain, first path segments
 * @param print print of its normal form
 * @param hostPrint print of the host or mail domain
 * @param words prints of the stems of the words in it
 * @param argument path of the argument that holds it
 */
public record Destination(
        Kind kind, String reduced, long print, OptionalLong hostPrint, TokenPrints words, String argument) {

    /** What a destination is. */
    public enum Kind {
        URL,
        HOST,
        EMAIL,
        ACCOUNT,
        PHONE,
        PATH,
        PRINCIPAL,
        OTHER
    }
}
