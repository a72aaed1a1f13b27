package io.cordon.extract.segment;

import io.cordon.extract.text.ByteText;
import java.util.Arrays;

/** The lines of a text that are not blank: where each begins after its indentation, where it ends, how deep it is. */
final class Lines {

    private static final int FEWEST = 8;

    private final ByteText text;
    private int[] starts = new int[FEWEST];
    private int[] ends = new int[FEWEST];
    private int[] indents = new int[FEWEST];
    private int size;

    private Lines(ByteText text) {
        this.text = text;
    }

    static Lines of(ByteText text) {
        Lines lines = new Lines(text);
        int from = 0;
        while (from < text.length()) {
            int end = text.text().indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines.add(from, to);
            from = to + 1;
        }
        return lines;
    }

    int size() {
        return size;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    int indent(int line) {
        return indents[line];
    }

    /** Lets the line begin later, as after the dash of a list item. */
    void advance(int line, int start) {
        indents[line] += start - starts[line];
        starts[line] = start;
    }

    /** The first line after {@code line} that begins behind the position. */
    int after(int line, int position) {
        int next = line + 1;
        while (next < size && starts[next] < position) {
            next++;
        }
        return next;
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && text.isSpace(start)) {
            start++;
        }
        int end = to;
        while (end > start && text.isSpace(end - 1)) {
            end--;
        }
        if (start == end) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            indents = Arrays.copyOf(indents, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        indents[size++] = start - from;
    }
}
