package io.cordon.extract.text;

/**
 * Where words begin and end, a bit for each of sixty-four characters of a text: of one word after another each is found
 * by counting zeros, without a loop whose end is a surprise to the processor. Confined to one thread.
 */
final class WordBounds {

    private final ByteText text;
    private final WordStarts words;
    private long starts;
    private long bounds;
    private int end;
    private boolean plain = true;

    WordBounds(ByteText text) {
        this.text = text;
        words = new WordStarts(text);
    }

    /** Reads the characters behind those that were read before, up to some that are not ASCII or may begin a tag. */
    void read(int block) {
        starts = 0;
        bounds = 0;
        end = block;
        int limit = Math.min(text.length(), block + Long.SIZE);
        while (end < limit && isPlain(text.eight(end))) {
            starts |= Lanes.bits(words.next(end)) << end - block;
            bounds |= Lanes.bits(words.bounds()) << end - block;
            end += Long.BYTES;
        }
        plain = end >= limit;
    }

    /** The characters that words begin with. */
    long starts() {
        return starts;
    }

    /** The characters before which a word ends or begins. */
    long bounds() {
        return bounds;
    }

    /** Whether all characters were read that were to be. */
    boolean isPlain() {
        return plain;
    }

    /** Where reading ended. */
    int end() {
        return end;
    }

    private static boolean isPlain(long eight) {
        return (Lanes.foreign(eight) | Lanes.equal(eight, '<')) == 0;
    }
}
