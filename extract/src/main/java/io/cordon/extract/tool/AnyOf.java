package io.cordon.extract.tool;

import java.util.Arrays;

/** Some words, one of which a text must hold before it is worth looking at more closely; case does not matter. Immutable. */
final class AnyOf {

    private static final int ASCII = 128;
    private static final String[] NONE = {};

    private final String[][] byFirst = new String[ASCII][];

    /** A bit for each two characters that one of them may begin with: few of a text are asked for more. */
    private final long[] pairs = new long[ASCII * ASCII / Long.SIZE];

    /** These words, with white space between them; each begins with an ASCII character. */
    AnyOf(String words) {
        for (String word : Vocabulary.of(words)) {
            char first = word.charAt(0);
            add(Character.toLowerCase(first), word);
            if (Character.isLetter(first)) {
                add(Character.toUpperCase(first), word);
            }
        }
    }

    /** Whether one of them is in the text. */
    boolean in(String text) {
        char c = text.isEmpty() ? ASCII : text.charAt(0);
        for (int at = 0; at < text.length(); at++) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            if (c < ASCII && mayBegin(c, next) && anyAt(byFirst[c], text, at)) {
                return true;
            }
            c = next;
        }
        return false;
    }

    /** What is not ASCII may be another case of what is. */
    private boolean mayBegin(char c, char next) {
        return next < ASCII ? (pairs[pair(c, next) / Long.SIZE] >>> next & 1) != 0 : byFirst[c] != null;
    }

    private static int pair(char c, char next) {
        return c * ASCII + next;
    }

    private static boolean anyAt(String[] words, String text, int at) {
        for (String word : words) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private void add(char first, String word) {
        String[] before = byFirst[first] == null ? NONE : byFirst[first];
        String[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = word;
        byFirst[first] = after;
        for (char next = 0; next < ASCII; next++) {
            boolean may = word.length() == 1 || Character.toLowerCase(next) == Character.toLowerCase(word.charAt(1));
            pairs[pair(first, next) / Long.SIZE] |= may ? 1L << next : 0;
        }
    }
}
