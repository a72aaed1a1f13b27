package io.cordon.extract.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of some texts at once, a column for each thing that is known of them: the same as {@link Words} gives of one text
 * after another, without stop words, each as its stem. Confined to one thread.
 *
 * <p>Each step is a loop of its own over all words, in which hardly a branch depends on a word: what costs of words is less the
 * work than that none is like the one before.
 */
public final class WordTable {

    /** Bytes of a word that the table holds; of a longer one it knows where it is. */
    private static final int LONGEST_HELD = 2 * Long.BYTES;

    private static final long LOWER_CASE = 0x2020202020202020L;
    private static final int FEWEST_WORDS = 64;
    private static final int FEWEST_TEXTS = 16;
    private static final int NONE = -1;

    /** The bytes of a word that are in eight, by how many these are. */
    private static final long[] MASKS = masks();

    private final ShortStem stem = new ShortStem();
    private final byte[] buffer = new byte[Words.LONGEST];
    private long[] first = {};
    private long[] second = {};
    private int[] lengths = {};
    private int[] some = {};
    private int size;
    private int known;

    /** How many words were written, also those that were left out later. */
    private int used;

    private @Nullable ByteText[] sources = {};
    private int[] ends = {};
    private int[] verbs = {};
    private int texts;

    /** Forgets all; nothing of a word is left in memory. */
    public void clear() {
        Arrays.fill(first, 0, used, 0);
        Arrays.fill(second, 0, used, 0);
        Arrays.fill(sources, 0, texts, null);
        Arrays.fill(buffer, (byte) 0);
        used = 0;
        known = 0;
        size = 0;
        texts = 0;
    }

    /** Takes the words of a text. Returns false, and takes none, if not all of its characters are ASCII or one may begin a tag. */
    public boolean add(ByteText text) {
        int before = size;
        int knownBefore = known;
        boolean plain = read(text);
        used = Math.min(lengths.length, Math.max(used, size + 1));
        if (!plain) {
            size = before;
            known = knownBefore;
            return false;
        }
        if (texts == ends.length) {
            growTexts();
        }
        sources[texts] = text;
        verbs[texts] = 0;
        ends[texts++] = size;
        return true;
    }

    /** Goes from words to stems, and leaves out stop words. Nothing may be added then. */
    public void settle() {
        if (look()) {
            removeStopWords();
        }
        int stemmed = listStemmed();
        for (int i = 0; i < stemmed; i++) {
            int word = some[i];
            stem.of(first[word], second[word], lengths[word]);
            first[word] = stem.first();
            second[word] = stem.second();
            lengths[word] = stem.length();
        }
    }

    /** How many words there is room for. */
    public int capacity() {
        return lengths.length;
    }

    /** How many words all texts have. */
    public int size() {
        return size;
    }

    /** The first eight bytes of a word that is held, the first one lowest, zeros behind them. */
    public long first(int word) {
        return first[word];
    }

    /** The next eight bytes. */
    public long second(int word) {
        return second[word];
    }

    /** How many bytes a word has. */
    public int length(int word) {
        return lengths[word];
    }

    /** Whether {@link #first} and {@link #second} together are the word, which is a stem then. */
    public boolean isHeld(int word) {
        return lengths[word] <= LONGEST_HELD;
    }

    /** A word that is not held in lower case, from the first byte on. The buffer may be changed. */
    public byte[] buffer(int word) {
        int text = 0;
        while (word >= ends[text]) {
            text++;
        }
        ByteText source = Objects.requireNonNull(sources[text]);
        int start = (int) second[word];
        for (int at = 0; at < lengths[word]; at += Long.BYTES) {
            ByteText.put(buffer, at, source.lower(start + at, lengths[word] - at));
        }
        return buffer;
    }

    /** Lists the words of less than so many bytes, and all others. Returns how many the former are. */
    public int split(int length, int[] shorter, int[] others) {
        int listed = 0;
        for (int word = 0; word < size; word++) {
            shorter[listed] = word;
            others[word - listed] = word;
            listed += isMore(length, lengths[word]);
        }
        return listed;
    }

    /** The first word that is not of this text or one before it. */
    public int end(int text) {
        return ends[text];
    }

    /** The verb classes of a text's words. */
    public int verbs(int text) {
        return verbs[text];
    }

    /** Sixty-four characters at a time. Returns whether all could be read. */
    private boolean read(ByteText text) {
        WordBounds words = new WordBounds(text);
        int open = NONE;
        for (int block = 0; block < text.length(); block += Long.SIZE) {
            words.read(block);
            if (!words.isPlain()) {
                return false;
            }
            long starts = words.starts();
            long bounds = words.bounds();
            if (open != NONE && bounds != 0) {
                put(text, open, block + Long.numberOfTrailingZeros(bounds));
                open = NONE;
            }
            for (; starts != 0; starts &= starts - 1) {
                int start = Long.numberOfTrailingZeros(starts);
                long ends = bounds & -2L << start;
                if (ends == 0) {
                    open = block + start;
                } else {
                    put(text, block + start, block + Long.numberOfTrailingZeros(ends));
                }
            }
        }
        if (open != NONE) {
            put(text, open, text.length());
        }
        return true;
    }

    /** Puts a word down, and keeps it if it has more than one character; if it may be known, that is put down too. */
    private void put(ByteText text, int start, int end) {
        if (size + 1 >= lengths.length) {
            growWords();
        }
        int length = Math.min(Words.LONGEST, end - start);
        int next = Math.min(text.length(), start + Long.BYTES);
        long firstEight = (text.eight(start) | LOWER_CASE) & mask(length);
        long nextEight = (text.eight(next) | LOWER_CASE) & mask(length - Long.BYTES);
        boolean held = length <= LONGEST_HELD;
        first[size] = firstEight;
        second[size] = held ? nextEight : start;
        lengths[size] = length;
        some[known] = size;
        int counts = isMore(length, 1);
        known += Lexicon.mayKnow(hash(firstEight, nextEight, length)) & isMore(LONGEST_HELD + 1, length) & counts;
        size += counts;
    }

    /** Asks for the words that may be known, and makes an end of stop words. Returns whether there are any. */
    private boolean look() {
        int text = 0;
        int stops = 0;
        for (int i = 0; i < known; i++) {
            int word = some[i];
            while (word >= ends[text]) {
                text++;
            }
            int meaning = Lexicon.meaning(hash(first[word], second[word], lengths[word]));
            verbs[text] |= Lexicon.verbs(meaning);
            if (Lexicon.isStop(meaning)) {
                lengths[word] = 0;
                stops++;
            }
        }
        return stops > 0;
    }

    private void removeStopWords() {
        int kept = 0;
        int word = 0;
        for (int text = 0; text < texts; text++) {
            for (; word < ends[text]; word++) {
                first[kept] = first[word];
                second[kept] = second[word];
                lengths[kept] = lengths[word];
                kept += isMore(lengths[word], 0);
            }
            ends[text] = kept;
        }
        size = kept;
    }

    /** Lists the words that may have an ending. */
    private int listStemmed() {
        int stemmed = 0;
        for (int word = 0; word < size; word++) {
            int length = lengths[word];
            some[stemmed] = word;
            stemmed += ShortStem.mayHaveEnding(first[word], second[word], length) & isMore(LONGEST_HELD + 1, length);
        }
        return stemmed;
    }

    /** The hash of a word that is held. */
    private static long hash(long firstEight, long nextEight, int length) {
        long ofFirst = WordHash.step(WordHash.EMPTY, firstEight);
        long ofBoth = WordHash.step(ofFirst, nextEight);
        return length > Long.BYTES ? ofBoth : ofFirst;
    }

    private void growWords() {
        int larger = Math.max(FEWEST_WORDS, 2 * lengths.length);
        first = Arrays.copyOf(first, larger);
        second = Arrays.copyOf(second, larger);
        lengths = Arrays.copyOf(lengths, larger);
        some = Arrays.copyOf(some, larger);
    }

    private void growTexts() {
        int larger = Math.max(FEWEST_TEXTS, 2 * texts);
        sources = Arrays.copyOf(sources, larger);
        ends = Arrays.copyOf(ends, larger);
        verbs = Arrays.copyOf(verbs, larger);
    }

    /** One if a length is more than another, zero otherwise. */
    private static int isMore(int length, int other) {
        return other - length >>> Integer.SIZE - 1;
    }

    private static long mask(int bytes) {
        return MASKS[Math.max(0, Math.min(Long.BYTES, bytes))];
    }

    private static long[] masks() {
        long[] masks = new long[Long.BYTES + 1];
        for (int bytes = 1; bytes <= Long.BYTES; bytes++) {
            masks[bytes] = -1L >>> Long.SIZE - bytes * Byte.SIZE;
        }
        return masks;
    }
}
