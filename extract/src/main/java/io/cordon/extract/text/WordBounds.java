package io.cordon.extract.text;

/**
 * Where words begin and end, a bit for each of {@value #AT_ONCE} characters of a text: of one word after another each is found
 * by counting zeros, without a loop whose end is a surprise to the processor. Confined to one thread.
 */
final class WordBounds {

    /** Characters that are read at once. */
    static final int AT_ONCE = Kinds.AT_ONCE;

    private final ByteText text;
    private long starts;
    private long bounds;
    private long letters;
    private long before;
    private long smallBefore;
    private int plain;

    WordBounds(ByteText text) {
        this.text = text;
    }

    /** Reads the characters behind those that were read before. */
    void read(int block) {
        int count = Math.min(AT_ONCE, text.length() - block);
        long here = (1L << count) - 1;
        long capitals = text.kinds(Kinds.CAPITAL, block);
        long delimiters = text.kinds(Kinds.DELIMITER, block);
        long digits = text.kinds(Kinds.DIGIT, block);
        long signs = text.kinds(Kinds.SIGN, block) | text.kinds(Kinds.OTHER, block) | delimiters;
        long foreign = capitals & delimiters;
        long tags = text.kinds(Kinds.STOP, block) & text.kinds(Kinds.QUOTE, block);
        long any = (~signs | foreign) & here;
        long small = any & ~(capitals | digits);
        long humps = capitals & ~delimiters & (small << 1 | smallBefore);
        bounds = (any ^ (any << 1 | before) | humps) & here;
        starts = bounds & any;
        letters = any & ~digits;
        plain = Math.min(count, Long.numberOfTrailingZeros(foreign | tags));
        before = any >>> AT_ONCE - 1;
        smallBefore = small >>> AT_ONCE - 1;
    }

    /** As {@link #read}, up to a character that is not ASCII or may begin a tag. Returns whether there was none. */
    boolean readPlain(int block) {
        read(block);
        if (block + plain == text.length() || plain == AT_ONCE) {
            return true;
        }
        long here = (1L << plain) - 1;
        bounds &= here;
        starts &= here;
        return false;
    }

    /** The characters that words begin with. */
    long starts() {
        return starts;
    }

    /** Those of them that are letters. */
    long letterStarts() {
        return starts & letters;
    }

    /** The characters before which a word ends or begins. */
    long bounds() {
        return bounds;
    }

    /** How many of the characters are ASCII and begin no tag, up to the first other one. */
    int plain() {
        return plain;
    }
}
