package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.GramPrints;
import io.cordon.extract.text.ByteText;
import java.nio.ByteBuffer;

/**
 * All k-grams of a secret. Every position counts, none is sampled: a piece of k characters is then recognised wherever
 * it was cut. How much of a secret must be covered before that means anything is for the detector to say.
 */
public final class Grams {

    /** Characters a gram: a secret in eight pieces has pieces of hardly more. */
    public static final int LENGTH = 4;

    private static final int MOST_POSITIONS = 128;
    private static final int MOST_OF_PIECE = 192;

    private Grams() {}

    /** The grams of a secret's normal form, of its last 128 positions if it is longer: the same kinds of keys begin alike. */
    public static GramPrints ofSecret(String normalForm, Printer printer) {
        byte[] bytes = normalForm.getBytes(UTF_8);
        int count = Math.min(MOST_POSITIONS, bytes.length - LENGTH + 1);
        if (count <= 0) {
            return GramPrints.NONE;
        }
        int first = bytes.length - LENGTH + 1 - count;
        ByteBuffer packed = ByteBuffer.allocate(count * GramPrints.ENTRY_BYTES);
        for (int i = first; i < first + count; i++) {
            packed.putLong(printer.bytes(bytes, i, LENGTH));
        }
        return GramPrints.fromBytes(LENGTH, packed.array());
    }

    /** The grams of a piece on its way out, one after another, the last one up to its end; of its end only if it is long. */
    public static long[] ofPiece(String normalForm, Printer printer) {
        byte[] bytes = normalForm.getBytes(UTF_8);
        int first = Math.max(0, bytes.length - MOST_OF_PIECE);
        long[] grams = new long[(bytes.length - first + LENGTH - 1) / LENGTH];
        for (int i = 0; i < grams.length; i++) {
            int at = Math.min(first + i * LENGTH, bytes.length - LENGTH);
            long print = printer.bytes(bytes, at, LENGTH);
            grams[i] = marked(print, i);
        }
        return grams;
    }

    /** How many grams {@link #ofPiece} makes of so many characters. */
    public static int countOfPiece(int length) {
        return (Math.min(length, MOST_OF_PIECE) + LENGTH - 1) / LENGTH;
    }

    /** One of those that {@link #ofPiece} makes of visible ASCII characters in lower case, which need not be copied for it. */
    public static long ofPiece(ByteText text, int from, int to, int gram, Printer printer) {
        int first = Math.max(from, to - MOST_OF_PIECE);
        return marked(printer.four((int) text.lowerCase(Math.min(first + gram * LENGTH, to - LENGTH))), gram);
    }

    /** The lowest bit says whether a gram is the first one of its piece. */
    private static long marked(long print, int gram) {
        return gram == 0 ? print & ~1L : print | 1;
    }
}
