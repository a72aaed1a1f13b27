package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        String ascii = ofAscii(text);
        if (ascii != null) {
            return ascii;
        }
        String clean = CleanText.of(text);
        return (hasOddSpace(clean) ? spaced(clean) : clean).toLowerCase(Locale.ROOT);
    }

    /** The normal form in one pass; null if a character is not ASCII. */
    private static @Nullable String ofAscii(String text) {
        byte[] plain = new byte[text.length()];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            if (Character.isWhitespace(c)) {
                space = length > 0;
                continue;
            }
            if (space) {
                plain[length++] = ' ';
                space = false;
            }
            plain[length++] = (byte) (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
        }
        return new String(plain, 0, length, ISO_8859_1);
    }

    /** Whether only the case may be wrong of these characters: ASCII with nothing but single spaces between them. */
    public static boolean isButForCase(ByteText text, int from, int to) {
        if (from == to || text.at(from) == ' ' || text.at(to - 1) == ' ') {
            return false;
        }
        if (Signs.hidden(text, from, to) == to) {
            return true;
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
