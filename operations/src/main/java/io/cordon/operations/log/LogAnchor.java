package io.cordon.operations.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that was noted somewhere else, for example from the writer's own log: the audit log has to contain it.
 *
 * @param sequence the line's number
 * @param hash its hash
 */
public record LogAnchor(long sequence, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads {@code SEQUENCE:HASH}. */
    public static LogAnchor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "an anchor is SEQUENCE:HASH with 64 hexadecimal digits, not '" + text + "'");
        }
        return new LogAnchor(Long.parseLong(form.group(1)), form.group(2));
    }
}
