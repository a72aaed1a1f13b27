package io.cordon.extract.text;

import java.util.Locale;

/**
 * The normal form of a value that has no grammar of its own (a whole field, an id, a quoted string, a name, a secret):
 * clean text, white space runs as one space, trimmed, lower case.
 */
public final class NormalForm {

    private NormalForm() {}

    /** The normal form. */
    public static String of(String text) {
        if (isNormal(text)) {
            return text;
        }
        if (isVisible(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String clean = CleanText.of(text);
        return (hasOddSpace(clean) ? spaced(clean) : clean).toLowerCase(Locale.ROOT);
    }

    /** Whether only the case may be wrong of these characters: ASCII with nothing but single spaces between them. */
    public static boolean isButForCase(ByteText text, int from, int to) {
        if (from == to || text.at(from) == ' ' || text.at(to - 1) == ' ') {
            return false;
        }
        long spacesBefore = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long eight = text.eight(at);
            long looked = to - at < Long.BYTES ? Lanes.ALL >>> Long.SIZE - (to - at) * Byte.SIZE : Lanes.ALL;
            long spaces = Lanes.equal(eight, ' ') & looked;
            if ((~Lanes.range(eight, ' ', '~') & looked | spaces & Lanes.after(spaces, spacesBefore)) != 0) {
                return false;
            }
            spacesBefore = spaces;
        }
        return true;
    }

    /** Most values are: lower-case ASCII without a space. */
    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    /** ASCII without a space, which only the case may be wrong of. */
    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOddSpace(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (space && (afterSpace || text.charAt(i) != ' ')) {
                return true;
            }
            afterSpace = space;
        }
        return afterSpace && !text.isEmpty();
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                spaced.append(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().stripTrailing();
    }
}
