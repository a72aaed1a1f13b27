package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.Stemmer;
import io.cordon.extract.text.Words;

/**
 * Token prints of words, remembered by the whole word: most words of a text were there before. Lives as long as one
 * extraction, so that no word outlasts it. Confined to one thread.
 */
final class TokenCache {

    private static final int LOG_SLOTS = 8;

    private final Printer printer;
    private final long[] words = new long[2 << LOG_SLOTS];
    private final int[] tokens = new int[1 << LOG_SLOTS];

    TokenCache(Printer printer) {
        this.printer = printer;
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
        int slot = (int) (word.hash() >>> Long.SIZE - LOG_SLOTS);
        if (words[2 * slot] != word.first() || words[2 * slot + 1] != word.second()) {
            words[2 * slot] = word.first();
            words[2 * slot + 1] = word.second();
            tokens[slot] = print(word);
        }
        return tokens[slot];
    }

    private int print(Words word) {
        byte[] buffer = word.buffer();
        return printer.token(buffer, Stemmer.stem(buffer, word.length()));
    }
}
