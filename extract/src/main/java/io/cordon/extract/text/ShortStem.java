package io.cordon.extract.text;

/**
 * The stem of a word of at most sixteen lower-case letters, the same as {@link Stemmer} makes, without an array: the word is
 * in two numbers, its ending in a third one, so that to ask for an ending is one comparison. Confined to one thread.
 */
public final class ShortStem {

    /** Letters of the longest word. */
    static final int LONGEST = 2 * Long.BYTES;

    private static final int LAST = Long.SIZE - Byte.SIZE;
    private static final long IES = ending("ies");
    private static final long SSES = ending("sses");
    private static final long XES = ending("xes");
    private static final long CHES = ending("ches");
    private static final long SHES = ending("shes");
    private static final long SS = ending("ss");
    private static final long US = ending("us");
    private static final long IS = ending("is");
    private static final long ING = ending("ing");
    private static final long ED = ending("ed");

    /** Last letters of words that have an ending. */
    private static final int MAY_END = letters("degs");

    private static final int DOUBLED = letters("bdfgmnprt");
    private static final int VOWELS = letters("aeiouy");

    private long first;
    private long second;
    private int length;
    /** The last eight letters of what is left of the word, the last one highest. */
    private long end;

    /** Stems a short word without a digit; returns this. */
    public ShortStem of(Words word) {
        return of(word.first(), word.second(), word.length());
    }

    /** Stems so many letters of a text, in whatever case. */
    ShortStem of(ByteText text, int from, int letters) {
        int next = Math.min(Long.BYTES, letters);
        return of(text.lower(from, letters), text.lower(from + next, letters - next), letters);
    }

    /** Whether the word in the text begins with the stem; only the last letter may be another. */
    boolean isPartOf(ByteText text, int from) {
        return end >>> LAST == text.lower(from + length - 1, 1);
    }

    ShortStem of(long firstEight, long nextEight, int letters) {
        first = firstEight;
        second = nextEight;
        length = letters;
        end = lastEight();
        if (lastIs(MAY_END)) {
            withoutPlural();
            withoutEnding();
            withoutFinalE();
            first = upTo(first, length);
            second = upTo(second, length - Long.BYTES);
        }
        return this;
    }

    /** The first eight letters, the first one lowest, zeros behind them. */
    public long first() {
        return first;
    }

    /** The next eight letters. */
    public long second() {
        return second;
    }

    /** How many letters the stem has. */
    public int length() {
        return length;
    }

    private void withoutPlural() {
        if (length < 4 || end >>> LAST != 's') {
            return;
        }
        if (length > 4 && ends(IES, 3)) {
            cut(2);
            replaceLast('i' ^ 'y');
        } else if (ends(SSES, 4) || ends(XES, 3) || ends(CHES, 4) || ends(SHES, 4)) {
            cut(2);
        } else if (!ends(SS, 2) && !ends(US, 2) && !ends(IS, 2)) {
            cut(1);
        }
    }

    private void withoutEnding() {
        int ending = ends(ING, 3) ? 3 : ends(ED, 2) ? 2 : 0;
        if (ending == 0 || length - ending < 3 || !hasVowel(length - ending)) {
            return;
        }
        cut(ending);
        if (length >= 4 && end >>> LAST == (end >>> LAST - Byte.SIZE & 0xff) && lastIs(DOUBLED)) {
            cut(1);
        }
    }

    private void withoutFinalE() {
        if (length >= 4 && end >>> LAST == 'e') {
            cut(1);
        }
    }

    private void cut(int letters) {
        length -= letters;
        end <<= letters * Byte.SIZE;
    }

    private void replaceLast(long difference) {
        end ^= difference << LAST;
        int place = length - 1;
        if (place < Long.BYTES) {
            first ^= difference << place * Byte.SIZE;
        } else {
            second ^= difference << place * Byte.SIZE;
        }
    }

    private boolean hasVowel(int letters) {
        for (int at = 0; at < letters; at++) {
            long eight = at < Long.BYTES ? first : second;
            if (isAmong(VOWELS, eight >>> at * Byte.SIZE)) {
                return true;
            }
        }
        return false;
    }

    private long lastEight() {
        if (length <= Long.BYTES) {
            return first << (Long.BYTES - length) * Byte.SIZE;
        }
        int before = (length - Long.BYTES) * Byte.SIZE;
        return first >>> before - 1 >>> 1 | second << Long.SIZE - before;
    }

    private boolean ends(long ending, int letters) {
        return end >>> Long.SIZE - letters * Byte.SIZE == ending;
    }

    private boolean lastIs(int letters) {
        return isAmong(letters, end >>> LAST);
    }

    /** Whether the lowest byte is one of these lower-case letters. */
    private static boolean isAmong(int letters, long eight) {
        return (letters >>> (int) eight & 1) != 0;
    }

    /** The first bytes of eight. */
    private static long upTo(long eight, int bytes) {
        return bytes >= Long.BYTES ? eight : bytes <= 0 ? 0 : eight & -1L >>> Long.SIZE - bytes * Byte.SIZE;
    }

    private static long ending(String letters) {
        long ending = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            ending = ending << Byte.SIZE | letters.charAt(i);
        }
        return ending;
    }

    /** A bit for each letter, by its lowest five. */
    private static int letters(String letters) {
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits |= 1 << letters.charAt(i);
        }
        return bits;
    }
}
