package io.cordon.extract.value;

import io.cordon.extract.secret.Entropy;
import io.cordon.extract.text.CharSet;
import java.util.function.Consumer;

/**
 * Finds what may be a part of a secret on its way out: pieces of four characters and more, cut at white space and quotes,
 * and again at the signs of assignments, URLs and host names. Ordinary words are left out of all but short texts.
 */
public final class FragmentScanner {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1024;
    private static final int SHORT_TEXT = 64;
    private static final CharSet OUTER = CharSet.of(" \t\r\n\"'`<>()[]{},;|\\");
    private static final CharSet INNER = OUTER.plus("=&:/?@#");
    private static final CharSet LABEL = CharSet.of(".");
    private static final CharSet TRAILING = CharSet.of(".:!?*,");

    private FragmentScanner() {}

    /** Gives the pieces to the sink, each as it stands. */
    public static void scan(String text, Consumer<String> sink) {
        boolean words = text.length() <= SHORT_TEXT;
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, text.length(), OUTER);
            if (end - at >= SHORTEST) {
                outer(text, at, end, words, sink);
            }
            at = end + 1;
        }
    }

    private static void outer(String text, int from, int to, boolean words, Consumer<String> sink) {
        report(text, from, to, words, sink);
        for (int at = from; at < to; at = end(text, at, to, INNER) + 1) {
            int end = end(text, at, to, INNER);
            if (end - at < to - from) {
                report(text, at, end, words, sink);
            }
            labels(text, at, end, words, sink);
        }
    }

    /** The parts of a piece with dots, as of a host name. */
    private static void labels(String text, int from, int to, boolean words, Consumer<String> sink) {
        int first = end(text, from, to, LABEL);
        for (int at = from; first < to && at < to; at = end(text, at, to, LABEL) + 1) {
            report(text, at, end(text, at, to, LABEL), words, sink);
        }
    }

    private static void report(String text, int from, int to, boolean words, Consumer<String> sink) {
        int end = to;
        while (end > from && TRAILING.has(text.charAt(end - 1))) {
            end--;
        }
        if (end - from >= SHORTEST && (words || !isWord(text, from, end))) {
            sink.accept(text.substring(Math.max(from, end - LONGEST), end));
        }
    }

    /** Letters that could be a word, in one case but for the first. */
    private static boolean isWord(String text, int from, int to) {
        boolean lower = CharSet.LOWER.end(text, from + 1, to) == to;
        boolean upper = CharSet.UPPER.end(text, from, to) == to;
        return CharSet.LETTER.has(text.charAt(from)) && (lower || upper) && Entropy.isWordLike(text, from, to);
    }

    private static int end(String text, int from, int to, CharSet delimiters) {
        int at = from;
        while (at < to && !delimiters.has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
