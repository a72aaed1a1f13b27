package io.cordon.extract.value;

import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;

/**
 * File paths and file names. Normal form: slashes for backslashes, single slashes, without leading {@code ./} and final
 * slash, lower case.
 */
public final class Paths {

    private static final int LONGEST_EXTENSION = 5;
    private static final CharSet IN_NAME = CharSet.WORD.plus("-.+~@%:,=*");
    private static final CharSet IN_PATH = IN_NAME.plus("/\\");

    private Paths() {}

    /** Whether the characters are a path: rooted, or with an extension, or of three parts at least. */
    public static boolean isPath(String text, int from, int to) {
        if (to - from < 2 || !isInPath(text, from, to)) {
            return false;
        }
        return isRooted(text, from, to) || hasExtension(text, from, to) || slashes(text, from, to) >= 2;
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

    private static boolean isInPath(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? !IN_PATH.has(c) : !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRooted(String text, int from, int to) {
        char first = text.charAt(from);
        char second = text.charAt(from + 1);
        boolean named = first == '/' && isNameStart(second) && slashes(text, from, to) <= 32;
        boolean relative = (first == '~' || first == '.') && (second == '/' || text.startsWith("../", from));
        boolean drive = CharSet.LETTER.has(first) && second == ':' && to - from > 3 && isSlash(text.charAt(from + 2));
        boolean hidden = first == '.' && CharSet.LETTER.has(second) && to - from > 3;
        return named || relative || drive || hidden;
    }

    private static boolean isNameStart(char c) {
        return CharSet.WORD.has(c) || c == '.' || c >= 0x80;
    }

    /** One to five letters or digits after the last dot, the first of them a letter, and a name of two before it. */
    private static boolean hasExtension(String text, int from, int to) {
        int dot = text.lastIndexOf('.', to - 1);
        int length = to - dot - 1;
        return dot > from
                && length > 0
                && length <= LONGEST_EXTENSION
                && CharSet.LETTER.has(text.charAt(dot + 1))
                && CharSet.BASE62.end(text, dot + 1, to) == to
                && dot - from > 1;
    }

    private static int slashes(String text, int from, int to) {
        int slashes = 0;
        for (int i = from; i < to; i++) {
            slashes += isSlash(text.charAt(i)) ? 1 : 0;
        }
        return slashes;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
