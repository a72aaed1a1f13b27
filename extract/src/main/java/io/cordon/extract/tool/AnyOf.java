package io.cordon.extract.tool;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some words, one of which a text must hold before it is worth looking at more closely; case does not matter. Immutable. */
final class AnyOf {

    private static final int ASCII = 128;
    private static final String[] NONE = {};

    private final String[][] byFirst = new String[ASCII][];

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
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            String @Nullable [] words = c < ASCII ? byFirst[c] : null;
            if (words != null && anyAt(words, text, at)) {
                return true;
            }
        }
        return false;
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
    }
}
