package io.cordon.topology.repeat;

import java.util.Locale;

/** What is compared. */
public enum Kind {
    FINDING,
    HOLD,
    INTENT;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
