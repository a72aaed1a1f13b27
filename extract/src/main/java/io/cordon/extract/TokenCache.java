package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.ShortStem;
import io.cordon.extract.text.Stemmer;
import io.cordon.extract.text.Words;

/**
 * What is known of words and the token prints of their stems, remembered by the whole word: most words of a text were there
 * before. Lives as long as one extraction, so that no word outlasts it. Confined to one thread.
 *
 * <p>An answer is one number: what {@link Lexicon} knows of the word, and below it the print, which is none for a stop word.
 */
final class TokenCache {

    private static final int LOG_FEWEST = 3;
    private static final int LOG_MOST = 8;

    /** Characters of a text for each slot, so that what is remembered need not be forgotten soon. */
    private static final int CHARACTERS = 16;

    /** Numbers a slot: the two of a short word, and the answer. */
    private static final int ENTRY = 3;

    /** Characters of words with a digit up to which they are remembered. */
    private static final int LONGEST_REPEATED = 4;

    // Shared, and nothing is ever in it: many texts are short, and have no word twice.
    private static final long[] NONE = new long[ENTRY << LOG_MOST - 1];

    private final Printer printer;
    private final ShortStem stem = new ShortStem();
    private long[] entries = NONE;
    private int logSlots;
    private int left;

    /** Remembers the words of texts of about so many characters. */
    TokenCache(Printer printer, int characters) {
        this.printer = printer;
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(characters / CHARACTERS);
        logSlots = Math.min(LOG_MOST, Math.max(LOG_FEWEST, log)) - 1;
    }

    /** What is known of the word, and its print. */
    long of(Words word) {
        if (!word.isShort()) {
            return word.showsDigit() ? ofDigits(word) : answer(word.meaning(), word);
        }
        int entry = entry(word);
        return entries[entry] == word.first() && entries[entry + 1] == word.second()
                ? entries[entry + 2]
                : unseen(word);
    }

    /** What is known of the word, by an answer. */
    static int meaning(long answer) {
        return (int) (answer >>> Integer.SIZE);
    }

    /** The print of the word's stem, by an answer. */
    static int token(long answer) {
        return (int) answer;
    }

    /** Of a word that is its own stem. */
    private long ofDigits(Words word) {
        int start = word.start();
        return Integer.toUnsignedLong(Printer.token(printer.lowerCase(word.text(), start, start + word.length())));
    }

    /**
     * A word with a digit is its own stem, known to nobody, and hardly ever repeated unless it is as short as a year: it would only
     * push others out.
     */
    private long unseen(Words word) {
        if (word.hasDigit() && word.length() > LONGEST_REPEATED) {
            return Integer.toUnsignedLong(printer.token(word.first(), word.second(), word.length()));
        }
        long answer = answer(word.meaning(), word);
        remember(word, answer);
        return answer;
    }

    private void remember(Words word, long answer) {
        if (left == 0) {
            grow();
        }
        int entry = entry(word);
        entries[entry] = word.first();
        entries[entry + 1] = word.second();
        entries[entry + 2] = answer;
        left--;
    }

    private int entry(Words word) {
        return ENTRY * (int) (word.hash() >>> Long.SIZE - logSlots);
    }

    /** What was remembered is forgotten: a longer text brings it again. Of the largest table nothing is. */
    private void grow() {
        if (logSlots < LOG_MOST) {
            logSlots++;
            entries = new long[ENTRY << logSlots];
        }
        left = logSlots < LOG_MOST ? 1 << logSlots : Integer.MAX_VALUE;
    }

    private long answer(int meaning, Words word) {
        long print = Lexicon.isStop(meaning) ? 0 : Integer.toUnsignedLong(print(word));
        return (long) meaning << Integer.SIZE | print;
    }

    private int print(Words word) {
        if (word.isShort() && word.hasDigit()) {
            return printer.token(word.first(), word.second(), word.length());
        }
        if (word.isShort()) {
            stem.of(word);
            return printer.token(stem.first(), stem.second(), stem.length());
        }
        byte[] buffer = word.buffer();
        return printer.token(buffer, Stemmer.stem(buffer, word.length()));
    }
}
