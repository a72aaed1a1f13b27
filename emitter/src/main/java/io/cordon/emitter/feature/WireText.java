package io.cordon.emitter.feature;

import io.cordon.schemas.bound.EventBounds;
import java.util.regex.Pattern;

/** Texts as readers of the wire accept them: cut to their bounds and without control characters. */
final class WireText {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:$/-]{0,100}");
    private static final String NOBODY = "unknown";

    private WireText() {}

    /** An id or name, which readers refuse when it is empty. */
    static String name(String text) {
        String clean = clean(text, EventBounds.NAME);
        return clean.isBlank() ? NOBODY : clean;
    }

    /** A name that may be empty. */
    static String label(String text) {
        return clean(text, EventBounds.NAME);
    }

    /** A reduced text. */
    static String reduced(String text) {
        return clean(text, EventBounds.REDUCED);
    }

    /** A code word. Whatever is none, such as an error message with content in it, becomes "other". */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "other";
    }

    private static String clean(String text, int limit) {
        String cut = text.length() <= limit ? text : text.substring(0, end(text, limit));
        for (int i = 0; i < cut.length(); i++) {
            if (Character.isISOControl(cut.charAt(i))) {
                return withoutControls(cut);
            }
        }
        return cut;
    }

    /** Not between the two halves of a character. */
    private static int end(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(Character.isISOControl(c) ? ' ' : (char) c));
        return clean.toString();
    }
}
