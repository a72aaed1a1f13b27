package io.cordon.extract.segment;

import io.cordon.extract.text.Lexicon;

/**
 * Whether a text begins as a command: with a verb in its base form and an object, after a bullet, a number, or words such
 * as "please" at most.
 */
public final class Imperative {

    private static final int MOST_LEADS = 5;
    private static final int LONGEST_WORD = 24;

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
            int meaning = Lexicon.meaning(text, start, at);
            if (!Lexicon.isLead(meaning)) {
                boolean goesOn = at < to && Character.isWhitespace(text.charAt(at));
                return goesOn && Lexicon.isImperative(meaning);
            }
        }
        return false;
    }
}
