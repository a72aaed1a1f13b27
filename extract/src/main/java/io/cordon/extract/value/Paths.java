package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;

/**
 * File paths and file names. Normal form: slashes for backslashes, single slashes, without leading {@code ./} and final
 * slash, lower case.
 */
public final class Paths {

    private static final int LONGEST_EXTENSION = 5;
    private static final CharSet IN_NAME = CharSet.WORD.plus("-.+~@%:,=*");
    private static final CharSet IN_PATH = IN_NAME.plus("/\\");

    private Paths() {}

    /** Whether the whole text is a path: rooted, or with an extension, or of three parts at least. */
    public static boolean isPath(String text) {
        return isPath(ByteText.of(text));
    }

    /** As {@link #isPath(String)}. */
    public static boolean isPath(ByteText text) {
        return isPath(text, 0, text.length(), Pieces.maskOf(text, 0, text.length()));
    }

    /**
     * Whether the characters from one position to another are a path.
     *
     * @param mask what they are together, as {@link Pieces} say
     */
    static boolean isPath(ByteText text, int from, int to, int mask) {
        boolean inPath = (mask & (Pieces.OTHER | Pieces.DELIMITER)) == 0 || isInPath(text, from, to);
        if (to - from < 2 || !inPath) {
            return false;
        }
        return isRooted(text, from, to) || hasExtension(text, from, to) || slashes(text, from, to) >= 2;
    }

    /** Whether the normal form of these characters of a path is just lower case. */
    static boolean isPlain(ByteText text, int from, int to) {
        if (!text.isAscii(from, to) || text.mayHaveBackslash() && Signs.next(text, '\\', from, to) < to) {
            return false;
        }
        int slash = Signs.next(text, '/', from, to);
        while (slash < to && text.at(slash + 1) != '/') {
            slash = Signs.next(text, '/', slash + 1, to);
        }
        return slash == to && text.at(to - 1) != '/' && !(text.at(from) == '.' && text.at(from + 1) == '/');
    }

    /** The normal form. */
    public static String normalForm(String path) {
        boolean normal =
                path.indexOf('\\') < 0 && !path.contains("//") && !path.startsWith("./") && !path.endsWith("/");
        return NormalForm.of(normal ? path : plain(path));
    }

    private static String plain(String path) {
        StringBuilder single = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i) == '\\' ? '/' : path.charAt(i);
            if (c != '/' || single.isEmpty() || single.charAt(single.length() - 1) != '/') {
                single.append(c);
            }
        }
        int from = single.length() > 2 && single.charAt(0) == '.' && single.charAt(1) == '/' ? 2 : 0;
        int to = single.length() - (single.length() > 1 && single.charAt(single.length() - 1) == '/' ? 1 : 0);
        return single.substring(from, to);
    }

    private static boolean isInPath(ByteText text, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = text.at(i);
            if (b >= 0 ? !IN_PATH.has(b) : !Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRooted(ByteText text, int from, int to) {
        byte first = text.at(from);
        byte second = text.at(from + 1);
        boolean named = first == '/' && isNameStart(second) && slashes(text, from, to) <= 32;
        boolean parent = first == '.' && second == '.' && to - from > 2 && text.at(from + 2) == '/';
        boolean relative = (first == '~' || first == '.') && second == '/' || parent;
        boolean drive = CharSet.LETTER.has(first) && second == ':' && to - from > 3 && isSlash(text.at(from + 2));
        boolean hidden = first == '.' && CharSet.LETTER.has(second) && to - from > 3;
        return named || relative || drive || hidden;
    }

    private static boolean isNameStart(byte b) {
        return b < 0 || b == '.' || CharSet.WORD.has(b);
    }

    /** One to five letters or digits after the last dot, the first of them a letter, and a name of two before it. */
    private static boolean hasExtension(ByteText text, int from, int to) {
        int dot = to - 1;
        while (dot > from && to - dot <= LONGEST_EXTENSION && CharSet.BASE62.has(text.at(dot))) {
            dot--;
        }
        return text.at(dot) == '.' && dot < to - 1 && CharSet.LETTER.has(text.at(dot + 1)) && dot - from > 1;
    }

    private static int slashes(ByteText text, int from, int to) {
        int slashes = 0;
        for (int i = from; i < to; i++) {
            slashes += isSlash(text.at(i)) ? 1 : 0;
        }
        return slashes;
    }

    private static boolean isSlash(byte b) {
        return b == '/' || b == '\\';
    }
}
