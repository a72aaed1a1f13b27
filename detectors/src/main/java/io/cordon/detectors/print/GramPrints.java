package io.cordon.detectors.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The prints of all grams of a secret in order of position, of each the upper half: four bytes a gram. */
public final class GramPrints {

    /** No grams. */
    public static final GramPrints NONE = new GramPrints(new int[0]);

    private final int[] prints;

    private GramPrints(int[] prints) {
        this.prints = prints;
    }

    /** These prints. */
    public static GramPrints of(int... prints) {
        return prints.length == 0 ? NONE : new GramPrints(prints.clone());
    }

    /** Reads packed eight-byte prints. */
    public static GramPrints fromWide(ByteBuffer packed) {
        int[] prints = new int[packed.remaining() / Long.BYTES];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = half(packed.getLong(packed.position() + i * Long.BYTES));
        }
        return prints.length == 0 ? NONE : new GramPrints(prints);
    }

    /** The half of a print that is kept; the lowest bit says something else in fragments that go out. */
    public static int half(long print) {
        return (int) (print >>> Integer.SIZE);
    }

    /** How many grams there are. */
    public int size() {
        return prints.length;
    }

    /** The print at position {@code i}. */
    public int print(int i) {
        return prints[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GramPrints that && Arrays.equals(prints, that.prints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prints);
    }

    @Override
    public String toString() {
        return prints.length + " gram prints";
    }
}
