package io.cordon.extract.text;

/**
 * Which characters of a text are ASCII and neither letters nor digits, a bit for each: what stands at a distance from
 * another one is found by shifting.
 */
public final class SignBits {

    private final long[] bits;

    private SignBits(long[] bits) {
        this.bits = bits;
    }

    /** The signs, spaces and control characters of a text. */
    public static SignBits of(ByteText text) {
        int length = text.length();
        long[] bits = new long[length / Long.SIZE + 2];
        for (int at = 0; at < length; at += Long.BYTES) {
            long eight = text.eight(at);
            long others = ~(Lanes.letters(eight) | Lanes.digits(eight) | eight) & Lanes.ALL;
            bits[at / Long.SIZE] |= Lanes.bits(others) << at;
        }
        // The zeros behind the text are no characters.
        bits[length / Long.SIZE] &= (1L << length) - 1;
        return new SignBits(bits);
    }

    /** The first position from one on at which such a character stands, and others so many times at this distance after it; -1 if there is none. */
    public int repeated(int from, int distance, int times) {
        int block = from / Long.SIZE;
        long looked = -1L << from;
        for (; block < bits.length - 1; block++) {
            long these = bits[block] & looked;
            for (int i = 1; i <= times; i++) {
                these &= after(block, i * distance);
            }
            if (these != 0) {
                return block * Long.SIZE + Long.numberOfTrailingZeros(these);
            }
            looked = -1L;
        }
        return -1;
    }

    /** The bits of what stands so far, less than sixty-four, behind the characters of a block. */
    private long after(int block, int distance) {
        return bits[block] >>> distance | bits[block + 1] << Long.SIZE - distance;
    }
}
