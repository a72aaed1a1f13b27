package io.cordon.extract.segment;

import io.cordon.extract.text.Lexicon;
import java.util.Locale;
import java.util.Set;

/** Whether a text begins as a command: with a verb in its base form and an object, after a bullet, number, or "please" at most. */
public final class Imperative {

    private static final int MOST_LEADS = 5;
    private static final int LONGEST_WORD = 24;
    private static final Set<String> LEADS = Set.of(
            "please",
            "kindly",
            "then",
            "also",
            "now",
            "first",
            "next",
            "finally",
            "and",
            "so",
            "just",
            "immediately",
            "you",
            "must",
            "should",
            "need",
            "have",
            "to",
            "can",
            "could",
            "important",
            "note",
            "step",
            "always",
            "dont",
            "urgent",
            "hi",
            "hello",
            "action",
            "required",
            "todo",
            "quickly",
            "second",
            "third",
            "lastly",
            "afterwards");

    private Imperative() {}

    /** Whether the characters from one position on begin as a command. */
    public static boolean starts(String text, int from, int to) {
        int at = from;
        for (int lead = 0; lead <= MOST_LEADS; lead++) {
            while (at < to && !Character.isLetter(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < to && Character.isLetter(text.charAt(at)) && at - start < LONGEST_WORD) {
                at++;
            }
            String word = text.substring(start, at).toLowerCase(Locale.ROOT);
            if (!LEADS.contains(word)) {
                boolean goesOn = at < to && Character.isWhitespace(text.charAt(at));
                return goesOn && Lexicon.isImperative(Lexicon.meaning(word));
            }
        }
        return false;
    }
}
