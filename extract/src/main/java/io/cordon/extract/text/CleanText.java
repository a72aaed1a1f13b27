package io.cordon.extract.text;

import java.text.Normalizer;

/**
 * A text as a reader sees it: compatibility characters in their plain form (NFKC), invisible ones removed. Text that
 * is plain already comes back as it is.
 */
public final class CleanText {

    private CleanText() {}

    /** The clean form. */
    public static String of(String text) {
        return isPlain(text) ? text : Normalizer.normalize(visible(text), Normalizer.Form.NFKC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Removed before NFKC, which would otherwise not compose across what is invisible. */
    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isInvisible(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return kept.toString();
    }

    /** Format characters (zero width, direction, tags), variation selectors and the soft hyphen. */
    private static boolean isInvisible(int codePoint) {
        return codePoint >= 0x80
                && (Character.getType(codePoint) == Character.FORMAT
                        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                        || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                        || codePoint == 0x034F
                        || codePoint == 0x115F
                        || codePoint == 0x1160
                        || codePoint == 0x3164);
    }
}
