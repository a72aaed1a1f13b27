package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.Signs;

/**
 * Whether a text begins as a command: with a verb in its base form and an object, after a bullet, a number, or words such
 * as "please" at most.
 */
public final class Imperative {

    private static final int MOST_LEADS = 5;
    private static final int LONGEST_WORD = 24;

    private Imperative() {}

    /** Whether the text begins as a command. */
    public static boolean starts(ByteText text) {
        int at = 0;
        for (int lead = 0; lead <= MOST_LEADS; lead++) {
            int start = letter(text, at);
            if (!Lexicon.mayBeginCommand(text.four(start))) {
                return false;
            }
            at = wordEnd(text, start);
            int meaning = Lexicon.meaning(text, start, at);
            if (!Lexicon.isLead(meaning)) {
                return Lexicon.isImperative(meaning) && at < text.length() && text.isSpace(at);
            }
        }
        return false;
    }

    private static int letter(ByteText text, int from) {
        if (isLetter(text, from)) {
            return from;
        }
        int at = text.isAscii() ? Signs.letter(text, from) : from;
        while (at < text.length() && !isLetter(text, at)) {
            at++;
        }
        return at;
    }

    private static int wordEnd(ByteText text, int start) {
        int limit = Math.min(text.length(), start + LONGEST_WORD);
        int at = Signs.other(text, start, limit);
        while (at < limit && isLetter(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(ByteText text, int at) {
        byte b = text.at(at);
        return b >= 0 ? CharSet.LETTER.has(b) : Character.isLetter(text.charAt(at));
    }
}
