package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.GramPrints;
import java.nio.ByteBuffer;

/**
 * All k-grams of a secret. Every position counts, none is sampled: a piece of k characters is then recognised wherever
 * it was cut. How much of a secret must be covered before that means anything is for the detector to say.
 */
public final class Grams {

    private static final int MOST_POSITIONS = 128;

    private Grams() {}

    /** Characters a gram for a secret of this length: longer secrets can afford longer, rarer grams. */
    public static int gram(int length) {
        return length <= 24 ? 4 : length <= 64 ? 5 : 6;
    }

    /** The grams of a secret's normal form, of its first 128 positions if it is longer; none if it is too short. */
    public static GramPrints ofSecret(String normalForm, Printer printer) {
        return of(normalForm, gram(normalForm.length()), MOST_POSITIONS, printer);
    }

    /** The grams of a normal form at its first positions. */
    public static GramPrints of(String normalForm, int gram, int positions, Printer printer) {
        byte[] bytes = normalForm.getBytes(UTF_8);
        int count = Math.min(positions, bytes.length - gram + 1);
        if (count <= 0) {
            return GramPrints.NONE;
        }
        ByteBuffer packed = ByteBuffer.allocate(count * GramPrints.ENTRY_BYTES);
        for (int i = 0; i < count; i++) {
            packed.putLong(printer.bytes(bytes, i, gram));
        }
        return GramPrints.fromBytes(gram, packed.array());
    }
}
