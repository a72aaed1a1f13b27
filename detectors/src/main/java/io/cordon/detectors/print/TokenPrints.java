package io.cordon.detectors.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An immutable list of printed word stems: four bytes an entry, big-endian, in its packed form. */
public final class TokenPrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = 4;

    /** No words. */
    public static final TokenPrints NONE = new TokenPrints(new int[0]);

    private final int[] prints;

    private TokenPrints(int[] prints) {
        this.prints = prints;
    }

    /**
     * Reads the packed form.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #ENTRY_BYTES}
     */
    public static TokenPrints fromBytes(byte[] packed) {
        return fromBytes(ByteBuffer.wrap(packed));
    }

    /** As {@link #fromBytes(byte[])}, of what remains in a buffer, whose position stays. */
    public static TokenPrints fromBytes(ByteBuffer packed) {
        int bytes = packed.remaining();
        if (bytes % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("token prints take " + ENTRY_BYTES + " bytes each, got " + bytes);
        }
        int[] prints = new int[bytes / ENTRY_BYTES];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = packed.getInt(packed.position() + i * ENTRY_BYTES);
        }
        return of(prints);
    }

    /** Takes the array, which nobody may change from now on. */
    public static TokenPrints of(int[] prints) {
        return prints.length == 0 ? NONE : new TokenPrints(prints);
    }

    /** How many words there are. */
    public int size() {
        return prints.length;
    }

    /** The print of word {@code i}. */
    public int print(int i) {
        return prints[i];
    }

    /** Whether a word is among them. */
    public boolean contains(int print) {
        int i = 0;
        while (i < prints.length && prints[i] != print) {
            i++;
        }
        return i < prints.length;
    }

    /** A set of 64 bits in which each word has one: two lists without a common bit have no common word. */
    public long bits() {
        long bits = 0;
        for (int print : prints) {
            bits |= bit(print);
        }
        return bits;
    }

    /** The bit of one word, as {@link #bits} sets it. Prints are random, so that any of their bits will do. */
    public static long bit(int print) {
        return 1L << print;
    }

    /** The first words, not more than this many. */
    public TokenPrints first(int most) {
        return prints.length <= most ? this : new TokenPrints(Arrays.copyOf(prints, most));
    }

    /** The packed form. */
    public byte[] toBytes() {
        ByteBuffer packed = ByteBuffer.allocate(prints.length * ENTRY_BYTES);
        packed.asIntBuffer().put(prints);
        return packed.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenPrints that && Arrays.equals(prints, that.prints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prints);
    }

    @Override
    public String toString() {
        return size() + " token prints";
    }
}
