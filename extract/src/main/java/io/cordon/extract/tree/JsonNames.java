package io.cordon.extract.tree;

import io.cordon.extract.text.ByteText;
import org.jspecify.annotations.Nullable;

/** The names of fields in a text as strings, each made once while it is at hand: records repeat theirs. Confined to one thread. */
final class JsonNames {

    private static final int LOG_SLOTS = 4;
    private static final int LONGEST = 2 * Long.BYTES;

    private final ByteText text;
    private final @Nullable String[] names = new String[1 << LOG_SLOTS];
    private final long[] words = new long[2 << LOG_SLOTS];

    JsonNames(ByteText text) {
        this.text = text;
    }

    /** The characters from one position to another. */
    String of(int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return text.substring(from, to);
        }
        long first = eight(from, length);
        long second = length > Long.BYTES ? eight(from + Long.BYTES, length - Long.BYTES) : 0;
        int slot = slot(first, second);
        String name = names[slot];
        if (name == null || name.length() != length || words[2 * slot] != first || words[2 * slot + 1] != second) {
            name = text.substring(from, to);
            if (text.isAscii(from, to)) {
                names[slot] = name;
                words[2 * slot] = first;
                words[2 * slot + 1] = second;
            }
        }
        return name;
    }

    private long eight(int from, int length) {
        long eight = text.eight(from);
        return length >= Long.BYTES ? eight : length == 0 ? 0 : eight & -1L >>> Long.SIZE - length * Byte.SIZE;
    }

    private static int slot(long first, long second) {
        return (int) ((first + 31 * second) * 0x9e3779b97f4a7c15L >>> Long.SIZE - LOG_SLOTS);
    }
}
