package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.LongWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all keywords of all formats in one pass, whatever their case.
 *
 * <p>An Aho-Corasick automaton with a dense table: one row a state, one column a class of characters. It starts only where
 * the {@link Marks} say that a keyword may stand, or in long words with a capital, where those are that are found nowhere else.
 * It rests when it is back in its first state: no keyword can be under way then, so that it finds the same ones in
 * the same order as if it had read all.
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
    private final Marks marks = new Marks();
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
            if (!format.finder().findsLongWordsOnly()) {
                format.keywords().forEach(marks::add);
            }
        }
        link();
        found = outputs.stream().map(list -> list.toArray(Output[]::new)).toArray(Output[][]::new);
        rows = rows();
    }

    /** Whether a keyword may be in a text that is read from its end to its start. */
    boolean mayBeInBackwards(ByteText text) {
        return text.mixedWords().mayBeAny() || marks.isInBackwards(text);
    }

    /** Gives the keywords of a text to the sink, but for those in a place where nothing is found. */
    void scan(ByteText text, Sink sink) {
        LongWords words = text.mixedWords();
        int mark = marks.next(text, 0);
        int word = words.next(0);
        int at = 0;
        while (Math.min(mark, word) < text.length()) {
            // Of a keyword that begins before this place the mark stands before this sign, and was read already.
            at = Math.max(at, Math.min(mark, word) - reach());
            at = read(text, at, mark < word ? mark + 1 : word + Long.BYTES, sink);
            if (at < 0) {
                return;
            }
            mark = mark < at ? marks.next(text, at) : mark;
            word = word + Long.BYTES <= at ? words.next(at) : word;
        }
    }

    /** Reads up to a position at least, and on as long as a keyword is under way. Returns where it ended; negative if the sink wants no more. */
    private int read(ByteText text, int from, int least, Sink sink) {
        int at = from;
        int row = 0;
        // The zeros behind the text are in no keyword.
        do {
            int edge = rows[row + columns[text.at(at++) & 0xff]];
            row = edge & ROW;
            if (edge < 0 && !report(row / width, at, sink)) {
                return -1;
            }
        } while (row != 0 || at < least);
        return at;
    }

    /** How far before a mark, or before eight characters of a long word, a keyword may begin. */
    private int reach() {
        return Math.max(Long.BYTES, marks.reach());
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
