package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import java.util.stream.IntStream;

/**
 * Where one of a set of words may stand in a text, whatever its case: each is known by four of its characters, its mark. Of
 * a mark that stands anywhere every second position of the text has the first three or the last three. Not thread-safe while words are
 * added.
 */
final class Marks {

    /*
     * Two sets of numbers, kept as bits under a hash without its keys, so that they may say yes for others too. For the three
     * characters of one position in some hundred they do, and hardly ever for the four around them. The questions of
     * neighbouring positions do not wait for each other, other than the steps of an automaton.
     */
    private static final int LENGTH = 4;
    private static final int LOG_BITS = 16;
    private static final int STEP = 2;
    private static final int AT_ONCE = 3 * STEP;

    /** Of three thousand random ones that under which fewest of what texts are made of fall on the keywords of secrets. */
    private static final int FOUR = 0xeb7eea3f;

    /** Makes the fourth of four bytes count for nothing. */
    private static final int THREE = FOUR << Byte.SIZE;

    /** Makes letters lower case, and other characters something that is the same for words and texts. */
    private static final long LOWER = 0x2020_2020_2020_2020L;

    private final long[] threes = new long[1 << LOG_BITS - 6];
    private final long[] fours = new long[1 << LOG_BITS - 6];
    private int reach;

    /** Adds a word of at least three characters; what it lacks of four may be anything. */
    void add(String word) {
        if (word.length() < LENGTH - 1) {
            throw new IllegalArgumentException("a word of " + word.length() + " characters has no mark");
        }
        int place = place(word);
        int three = word.charAt(place) | word.charAt(place + 1) << Byte.SIZE | word.charAt(place + 2) << 2 * Byte.SIZE;
        fourth(word, place).forEach(fourth -> addMark(three | fourth << 3 * Byte.SIZE));
        reach = Math.max(reach, place + 1);
    }

    /** How far before the position of a mark its word may begin. */
    int reach() {
        return reach;
    }

    /** The first position from one on at which there is a mark or its second character; the length of the text if there is none. */
    int next(ByteText text, int from) {
        int length = text.length();
        for (int at = from; at < length; at += AT_ONCE) {
            if (mayBeAtOneOf(text.eight(at))) {
                int found = at;
                while (found < at + AT_ONCE && !isMark(text, found)) {
                    found += STEP;
                }
                if (found < at + AT_ONCE) {
                    return Math.min(found, length);
                }
            }
        }
        return length;
    }

    /** Whether there is a mark anywhere in a text that is read from its end to its start. */
    boolean isInBackwards(ByteText text) {
        for (int at = text.length() - 1; at >= 0; at -= STEP) {
            int four = backwards(text, at);
            if ((three(four | LOWER) & 1) != 0 && (isFour(four) || isFour(backwards(text, at + 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeAtOneOf(long eight) {
        long lower = eight | LOWER;
        long any = three(lower) | three(lower >>> STEP * Byte.SIZE) | three(lower >>> 2 * STEP * Byte.SIZE);
        return (any & 1) != 0;
    }

    private boolean isMark(ByteText text, int at) {
        return isFour(text.four(at)) || at > 0 && isFour(text.four(at - 1));
    }

    /** In the lowest bit whether the first three bytes, in lower case, may be of a mark. */
    private long three(long lower) {
        int slot = slot((int) lower, THREE);
        return threes[slot >>> 6] >>> slot;
    }

    private boolean isFour(int four) {
        int slot = slot(four | (int) LOWER, FOUR);
        return (fours[slot >>> 6] >>> slot & 1) != 0;
    }

    private void addMark(int four) {
        int lower = four | (int) LOWER;
        set(threes, slot(lower, THREE));
        set(threes, slot(lower >>> Byte.SIZE, THREE));
        set(fours, slot(lower, FOUR));
    }

    private static void set(long[] bits, int slot) {
        bits[slot >>> 6] |= 1L << slot;
    }

    private static int slot(int lower, int factor) {
        return lower * factor >>> Integer.SIZE - LOG_BITS;
    }

    /** Four bytes from a position down, the first one lowest; zeros before the start of the text. */
    private static int backwards(ByteText text, int at) {
        int first = at - LENGTH + 1;
        return Integer.reverseBytes(first >= 0 ? text.four(first) : text.four(0) << -first * Byte.SIZE);
    }

    /** Where the mark of a word is: where it has what is rare in texts, as far as that can be told without looking at any. */
    private static int place(String word) {
        int last = word.length() - LENGTH;
        return IntStream.rangeClosed(0, last)
                .filter(at -> isJoint(word, at))
                .findFirst()
                .orElseGet(() -> word.endsWith("key") ? last - 1 : firstLetter(word, last));
    }

    /** A letter, a sign and the first letters of what it joins. */
    private static boolean isJoint(String word, int at) {
        return isLetterOrDigit(word, at)
                && !isLetterOrDigit(word, at + 1)
                && isLetterOrDigit(word, at + 2)
                && isLetterOrDigit(word, at + 3);
    }

    private static int firstLetter(String word, int last) {
        return IntStream.rangeClosed(0, last)
                .filter(at -> isLetterOrDigit(word, at))
                .findFirst()
                .orElse(0);
    }

    private static boolean isLetterOrDigit(String word, int at) {
        return Character.isLetterOrDigit(word.charAt(at));
    }

    private static IntStream fourth(String word, int place) {
        int at = place + LENGTH - 1;
        return at < word.length() ? IntStream.of(word.charAt(at)) : IntStream.range(0, 1 << Byte.SIZE);
    }
}
