package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/** Estimates of how many guesses a text stands for, in bits. */
public final class Entropy {

    private static final double DIGIT_BITS = 3.32;
    private static final double RANDOM_LETTER_BITS = 4.7;
    private static final double WORD_LETTER_BITS = 2.3;
    private static final double OTHER_BITS = 4;

    private static final int CODES = 256;
    private static final int SHORT = 64;

    /** By the length of a short text and how often a character is in it, what that adds. */
    private static final double[][] TERMS = terms();

    /** A bit for each letter that is one, by its lowest five bits, which are the same in both cases. */
    private static final int VOWELS = letters("aeiouy");

    private Entropy() {}

    /** Shannon entropy of the text's own characters, bits a character. */
    public static double perCharacter(String text) {
        return text.length() <= SHORT ? ofShort(text) : ofLong(text);
    }

    /** In the same order as {@link #ofLong}, so that the sum is the same to the last bit. */
    private static double ofShort(String text) {
        byte[] counts = new byte[CODES];
        long[] present = new long[CODES / Long.SIZE];
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) & CODES - 1;
            counts[code]++;
            present[code / Long.SIZE] |= 1L << code;
        }
        double[] terms = TERMS[text.length()];
        double bits = 0;
        for (int word = 0; word < present.length; word++) {
            for (long left = present[word]; left != 0; left &= left - 1) {
                bits -= terms[counts[word * Long.SIZE + Long.numberOfTrailingZeros(left)]];
            }
        }
        return bits;
    }

    private static double ofLong(String text) {
        int[] counts = new int[CODES];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & CODES - 1]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                bits -= term(count, text.length());
            }
        }
        return bits;
    }

    private static double term(int count, int length) {
        double share = (double) count / length;
        return share * Math.log(share) / Math.log(2);
    }

    private static double[][] terms() {
        double[][] terms = new double[SHORT + 1][];
        for (int length = 0; length <= SHORT; length++) {
            terms[length] = new double[length + 1];
            for (int count = 1; count <= length; count++) {
                terms[length][count] = term(count, length);
            }
        }
        return terms;
    }

    /**
     * The lower of two estimates for the whole text: by its characters' frequency, and by its runs, where letters that
     * could be a word count half as much as random ones. A pass phrase is not taken for a random key.
     */
    public static int bits(String text) {
        return text.isEmpty() ? 0 : (int) Math.min(perCharacter(text) * text.length(), byRuns(text));
    }

    private static double byRuns(String text) {
        double bits = 0;
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            bits += end - at > 3 && isWordLike(text, at, end)
                    ? WORD_LETTER_BITS * (end - at)
                    : random(text.charAt(at)) * (end - at);
            at = end;
        }
        return bits;
    }

    private static double random(char c) {
        return CharSet.LETTER.has(c) ? RANDOM_LETTER_BITS : CharSet.DIGIT.has(c) ? DIGIT_BITS : OTHER_BITS;
    }

    /** The end of the lower-case run, with one capital before it, of the upper-case run, or of the single character. */
    private static int runEnd(String text, int from) {
        boolean upper = CharSet.UPPER.has(text.charAt(from));
        int lowerEnd = CharSet.LOWER.end(text, upper ? from + 1 : from, text.length());
        if (lowerEnd > from + 1) {
            return lowerEnd;
        }
        return upper ? CharSet.UPPER.end(text, from, text.length()) : from + 1;
    }

    /** Whether ASCII letters could be a word: words have a vowel at least every five letters and not mostly vowels. */
    private static boolean isWordLike(String text, int from, int to) {
        int vowels = 0;
        int consonants = 0;
        int longest = 0;
        for (int i = from; i < to; i++) {
            int vowel = VOWELS >>> text.charAt(i) & 1;
            vowels += vowel;
            consonants = consonants + 1 & vowel - 1;
            longest = Math.max(longest, consonants);
        }
        return isWordLike(vowels, longest, to - from);
    }

    /** As {@link #isWordLike(String, int, int)}. */
    public static boolean isWordLike(ByteText text, int from, int to) {
        int vowels = 0;
        int consonants = 0;
        int longest = 0;
        for (int i = from; i < to; i++) {
            int vowel = VOWELS >>> text.at(i) & 1;
            vowels += vowel;
            consonants = consonants + 1 & vowel - 1;
            longest = Math.max(longest, consonants);
        }
        return isWordLike(vowels, longest, to - from);
    }

    private static boolean isWordLike(int vowels, int consonants, int length) {
        return consonants < 5 && vowels * 5 >= length && vowels * 10 <= length * 8;
    }

    private static int letters(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits |= 1 << letters.charAt(i);
        }
        return bits;
    }
}
