package io.cordon.cli.doctor;

import java.util.Locale;

/** How bad something is. */
enum Verdict {
    /** As it must be. */
    GOOD,
    /** A guarantee is weaker than it could be; the text says which. */
    WEAK,
    /** It does not work, or not for long. */
    WRONG,
    /** It could not be looked at, or nobody asked for it: nothing is known. */
    UNKNOWN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
