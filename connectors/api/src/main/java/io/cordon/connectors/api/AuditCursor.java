package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * Where a reading of an audit source stands. Its text is the source's own, to be kept and given back.
 *
 * @param text at most {@value #LONGEST} characters, so that it fits beside an offset
 */
public record AuditCursor(String text) {
    /** Nothing was read yet. */
    public static final AuditCursor START = new AuditCursor("");

    private static final int LONGEST = 1_000;

    public AuditCursor {
        requireNonNull(text, "text");
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a cursor of " + text.length() + " characters, the bound is " + LONGEST);
        }
    }

    /** True if nothing was read yet. */
    public boolean isStart() {
        return text.isEmpty();
    }
}
