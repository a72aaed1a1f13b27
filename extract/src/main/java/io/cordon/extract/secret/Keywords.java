package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Starts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all keywords of all formats in one pass, whatever their case.
 *
 * <p>An Aho-Corasick automaton with a dense table: one row a state, one column a class of characters. It starts only where
 * the {@link Starts} say that a keyword may begin, and rests when it is back in its first state: no keyword can be
 * under way then, so that it finds the same ones in the same order as if it had read all.
 */
final class Keywords {

    /** Takes the keywords that are found. */
    @FunctionalInterface
    interface Sink {
        /** Takes a keyword. Returns false to get no more. */
        boolean keyword(SecretFormat format, int from, int to);
    }

    private record Output(SecretFormat format, int length) {}

    private static final int ROW = Integer.MAX_VALUE;

    private final byte[] columns = new byte[256];
    private final Starts starts = new Starts();
    private final int width;
    private final List<List<Output>> outputs = new ArrayList<>();
    private int[] next;
    private final Output[][] found;
    private final int[] rows;

    Keywords(List<SecretFormat> formats) {
        width = assignColumns(formats);
        next = new int[width];
        outputs.add(new ArrayList<>());
        for (SecretFormat format : formats) {
            format.keywords().forEach(keyword -> add(keyword, format));
        }
        link();
        found = outputs.stream().map(list -> list.toArray(Output[]::new)).toArray(Output[][]::new);
        rows = rows();
    }

    /** Where the first keyword of a text may begin; the length of the text if it has none. */
    int first(ByteText text) {
        return starts.next(text, 0);
    }

    /** Whether a keyword may be in a text that is read from its end to its start. */
    boolean mayBeInBackwards(ByteText text) {
        return starts.isInBackwards(text);
    }

    /** Gives the keywords of a text to the sink, from the position on where the first one may begin. */
    void scan(ByteText text, int first, Sink sink) {
        int at = first;
        boolean more = true;
        while (at < text.length() && more) {
            int row = 0;
            do {
                int edge = rows[row + columns[text.at(at++) & 0xff]];
                row = edge & ROW;
                more = edge >= 0 || report(row / width, at, sink);
            } while (row != 0 && at < text.length() && more);
            at = starts.next(text, at);
        }
    }

    private boolean report(int state, int end, Sink sink) {
        for (Output output : found[state]) {
            if (!sink.keyword(output.format, end - output.length, end)) {
                return false;
            }
        }
        return true;
    }

    /** The table with the places of rows for states, and a sign where a keyword ends. */
    private int[] rows() {
        int[] rows = new int[next.length];
        for (int edge = 0; edge < rows.length; edge++) {
            rows[edge] = next[edge] * width | (found[next[edge]].length > 0 ? ~ROW : 0);
        }
        return rows;
    }

    /** Column 0 is for all characters that no keyword has. Returns the number of columns. */
    private int assignColumns(List<SecretFormat> formats) {
        int columnCount = 1;
        for (SecretFormat format : formats) {
            for (String keyword : format.keywords()) {
                for (char c : keyword.toCharArray()) {
                    if (columns[c] == 0) {
                        columns[c] = (byte) columnCount;
                        columns[Character.toUpperCase(c)] = (byte) columnCount++;
                    }
                }
            }
        }
        return columnCount;
    }

    private void add(String keyword, SecretFormat format) {
        starts.add(keyword);
        int state = 0;
        for (char c : keyword.toCharArray()) {
            int edge = state * width + columns[c];
            if (next[edge] == 0) {
                next = Arrays.copyOf(next, next.length + width);
                next[edge] = outputs.size();
                outputs.add(new ArrayList<>());
            }
            state = next[edge];
        }
        outputs.get(state).add(new Output(format, keyword.length()));
    }

    /** Completes the trie breadth first: where it has no edge, the state of the longest suffix goes on. */
    private void link() {
        int[] suffix = new int[outputs.size()];
        Queue<Integer> states = new ArrayDeque<>(List.of(0));
        while (!states.isEmpty()) {
            int state = states.remove();
            for (int column = 0; column < width; column++) {
                int edge = state * width + column;
                int fallback = state == 0 ? 0 : next[suffix[state] * width + column];
                if (next[edge] == 0) {
                    next[edge] = fallback;
                } else {
                    suffix[next[edge]] = fallback;
                    outputs.get(next[edge]).addAll(outputs.get(fallback));
                    states.add(next[edge]);
                }
            }
        }
    }
}
