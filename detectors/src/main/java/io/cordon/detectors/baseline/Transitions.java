package io.cordon.detectors.baseline;

import io.cordon.detectors.event.Capability;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** How often a call of one class followed a call of another. The row {@link #START} stands for the beginning of a session. Immutable. */
public final class Transitions {

    /** What the first call of a session follows. */
    public static final int START = Capability.values().length;

    /** Rows and columns: all classes, and the start. */
    public static final int SIZE = START + 1;

    /** No call at all. */
    public static final Transitions NONE = new Transitions(new long[SIZE * SIZE]);

    /** The start has the same code in stored form, however many classes there are. */
    private static final int START_CODE = 15;

    private final long[] counts;
    private final long[] rows = new long[SIZE];
    private final long total;

    private Transitions(long[] counts) {
        this.counts = counts;
        for (int i = 0; i < counts.length; i++) {
            rows[i / SIZE] += counts[i];
        }
        this.total = Arrays.stream(rows).sum();
    }

    /**
     * Takes a matrix, row by row.
     *
     * @throws IllegalArgumentException if it is not {@link #SIZE} times {@link #SIZE}
     */
    public static Transitions of(long[] matrix) {
        if (matrix.length != SIZE * SIZE) {
            throw new IllegalArgumentException("a matrix has " + SIZE * SIZE + " cells, got " + matrix.length);
        }
        return new Transitions(matrix.clone());
    }

    /** How often the second followed the first. */
    public long count(int from, int to) {
        return counts[from * SIZE + to];
    }

    /** How often anything followed it. */
    public long following(int from) {
        return rows[from];
    }

    /** All transitions, which is one for each call. */
    public long total() {
        return total;
    }

    void copyTo(long[] matrix) {
        System.arraycopy(counts, 0, matrix, 0, counts.length);
    }

    long cell(int index) {
        return counts[index];
    }

    /** Cells that are not zero, each as code of the pair and count. */
    void encode(ByteBuffer out) {
        Form.number(out, Arrays.stream(counts).filter(count -> count != 0).count());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                out.put((byte) (code(i / SIZE) << 4 | code(i % SIZE)));
                Form.number(out, counts[i]);
            }
        }
    }

    static Transitions decode(ByteBuffer in) {
        long[] read = new long[SIZE * SIZE];
        for (int n = Form.count(in, SIZE * SIZE); n > 0; n--) {
            int pair = in.get() & 0xFF;
            read[row(pair >> 4) * SIZE + row(pair & 15)] = Form.number(in);
        }
        return new Transitions(read);
    }

    private static int code(int row) {
        return row == START ? START_CODE : row;
    }

    private static int row(int code) {
        if (code != START_CODE && code >= START) {
            throw new UnreadableBaselineException("the baseline knows a class of calls with the unknown code " + code);
        }
        return code == START_CODE ? START : code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transitions that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return total + " transitions";
    }
}
