package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ShortStem;
import io.cordon.extract.text.Stemmer;
import io.cordon.extract.text.Words;

/**
 * Token prints of words, remembered by the whole word: most words of a text were there before. Lives as long as one
 * extraction, so that no word outlasts it. Confined to one thread.
 */
final class TokenCache {

    private static final int LOG_FEWEST = 5;
    private static final int LOG_MOST = 8;

    /** Characters of a text for each slot, so that what is remembered need not be forgotten soon. */
    private static final int CHARACTERS = 16;

    // Shared: many texts are short, and have no word twice.
    private static final long[] NO_WORDS = {};
    private static final int[] NO_TOKENS = {};

    private final Printer printer;
    private final ShortStem stem = new ShortStem();
    private long[] words = NO_WORDS;
    private int[] tokens = NO_TOKENS;
    private int logSlots;
    private int printed;

    /** Remembers the words of texts of about so many characters. */
    TokenCache(Printer printer, int characters) {
        this.printer = printer;
        int log = Integer.SIZE - Integer.numberOfLeadingZeros(characters / CHARACTERS);
        logSlots = Math.min(LOG_MOST, Math.max(LOG_FEWEST, log)) - 1;
    }

    /** The print of the word's stem. */
    int token(Words word) {
        if (!word.isShort()) {
            return print(word);
        }
        // A word with a digit is its own stem, and hardly ever repeated: it would only push others out.
        return word.hasDigit() ? printer.token(word.first(), word.second(), word.length()) : remembered(word);
    }

    private int remembered(Words word) {
        if (printed >= tokens.length && logSlots < LOG_MOST) {
            grow();
        }
        int slot = (int) (word.hash() >>> Long.SIZE - logSlots);
        if (words[2 * slot] != word.first() || words[2 * slot + 1] != word.second()) {
            words[2 * slot] = word.first();
            words[2 * slot + 1] = word.second();
            stem.of(word);
            tokens[slot] = printer.token(stem.first(), stem.second(), stem.length());
            printed++;
        }
        return tokens[slot];
    }

    /** What was remembered is forgotten: a longer text brings it again. */
    private void grow() {
        logSlots++;
        words = new long[2 << logSlots];
        tokens = new int[1 << logSlots];
        printed = 0;
    }

    private int print(Words word) {
        byte[] buffer = word.buffer();
        return printer.token(buffer, Stemmer.stem(buffer, word.length()));
    }
}
