package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import java.util.Arrays;

/**
 * Where a text is cut at white space, quotes, brackets and commas, and what each chunk of four characters and more is made
 * of: read in one pass, for all who look for what may be a secret or a part of one. Confined to one thread.
 */
public final class Chunks {

    static final int SHORTEST = 4;

    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int SIGN = 8;
    private static final int CLASSES = LOWER | UPPER | DIGIT | SIGN;

    /** Signs of assignments and URLs, at which a chunk is cut again. */
    private static final int JOINT = 16;

    private static final int DOT = 32;
    private static final int FOREIGN = 64;
    private static final int CONTROL = 128;
    private static final int DELIMITER = 256;

    private static final CharSet DELIMITERS = CharSet.of(" \t\r\n\"'`<>()[]{},;|\\");
    private static final CharSet JOINTS = CharSet.of("=&:/?@#");
    private static final CharSet SIGNS = JOINTS.plus("!$%*+-._~^");
    private static final short[] KINDS = kinds();

    private static final int ENTRY = 3;
    private static final int FEWEST = 16;

    private ByteText text = ByteText.of("");
    private int[] entries = {};
    private int size;

    /** Takes the parts of a chunk. */
    interface Parts {
        /**
         * Takes a part.
         *
         * @param plain whether it is of visible ASCII characters
         */
        void part(int from, int to, boolean plain);
    }

    /** Cuts a text; what was known of another one is forgotten. */
    public Chunks read(ByteText next) {
        text = next;
        size = 0;
        int to = next.length();
        for (int at = 0; at < to; at++) {
            int from = at;
            int kinds = 0;
            for (int kind = kind(at); at < to && kind != DELIMITER; kind = kind(++at)) {
                kinds |= kind;
            }
            if (at - from >= SHORTEST) {
                add(from, at, kinds);
            }
        }
        return this;
    }

    /** Takes over how a text was cut, for the same text from its end to its start. */
    public Chunks readBackwards(ByteText next, Chunks forwards) {
        text = next;
        size = 0;
        int length = next.length();
        for (int chunk = forwards.size - 1; chunk >= 0; chunk--) {
            add(length - forwards.to(chunk), length - forwards.from(chunk), forwards.entries[ENTRY * chunk + 2]);
        }
        return this;
    }

    /** Whether a chunk may have a piece of so many characters that are not all lower case, capitals, digits or signs, read in whatever direction. */
    public boolean mayHaveMixed(int shortest) {
        for (int i = 0; i < size; i++) {
            if (isMixed(i, shortest)) {
                return true;
            }
        }
        return false;
    }

    /** The text that was cut. */
    ByteText text() {
        return text;
    }

    /** How many chunks there are. */
    int size() {
        return size;
    }

    /** Whether a chunk may have a piece of so many characters of two classes: lower case, capitals, digits, signs. */
    boolean isMixed(int chunk, int shortest) {
        int classes = entries[ENTRY * chunk + 2] & CLASSES;
        return to(chunk) - from(chunk) >= shortest && (classes & classes - 1) != 0;
    }

    /** Whether a chunk is of lower-case ASCII letters. */
    boolean isLower(int chunk) {
        return entries[ENTRY * chunk + 2] == LOWER;
    }

    /** Gives a chunk to the sink, then its parts between joints, and the parts of these between dots, as of a host name. */
    void parts(int chunk, Parts sink) {
        int kinds = entries[ENTRY * chunk + 2];
        boolean plain = (kinds & (FOREIGN | CONTROL)) == 0;
        int from = from(chunk);
        int to = to(chunk);
        sink.part(from, to, plain);
        if ((kinds & (JOINT | DOT)) == 0) {
            return;
        }
        int end;
        for (int at = from; at < to; at = end + 1) {
            end = next(JOINT, at, to);
            if (end - at < to - from) {
                sink.part(at, end, plain);
            }
            labels(at, end, plain, sink);
        }
    }

    /** How many of the classes lower case, capitals, digits and signs there are; a capital at the start is none. */
    int classes(int from, int to) {
        int kinds = kind(from) & ~UPPER;
        for (int at = from + 1; at < to; at++) {
            kinds |= kind(at);
        }
        return Integer.bitCount(kinds & CLASSES);
    }

    /** Whether a part is of ASCII letters in one case but for the first. */
    boolean isOneCase(int from, int to) {
        int first = kind(from);
        int kinds = 0;
        for (int at = from + 1; at < to; at++) {
            kinds |= kind(at);
        }
        return (first == LOWER || first == UPPER) && (kinds == LOWER || (kinds | first) == UPPER);
    }

    private void labels(int from, int to, boolean plain, Parts sink) {
        int end = next(DOT, from, to);
        if (end == to) {
            return;
        }
        for (int at = from; at < to; at = end + 1) {
            end = next(DOT, at, to);
            sink.part(at, end, plain);
        }
    }

    private int next(int wanted, int from, int to) {
        int at = from;
        while (at < to && (kind(at) & wanted) == 0) {
            at++;
        }
        return at;
    }

    private int from(int chunk) {
        return entries[ENTRY * chunk];
    }

    private int to(int chunk) {
        return entries[ENTRY * chunk + 1];
    }

    private int kind(int at) {
        return KINDS[text.at(at) & 0xff];
    }

    private void add(int from, int to, int kinds) {
        int entry = ENTRY * size++;
        if (entry == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(2 * entry, ENTRY * FEWEST));
        }
        entries[entry] = from;
        entries[entry + 1] = to;
        entries[entry + 2] = kinds;
    }

    private static short[] kinds() {
        short[] kinds = new short[256];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (short) kindOf((byte) i);
        }
        return kinds;
    }

    private static int kindOf(byte b) {
        if (b < 0) {
            return LOWER | FOREIGN;
        }
        if (DELIMITERS.has(b)) {
            return DELIMITER;
        }
        int control = b <= ' ' || b > '~' ? CONTROL : 0;
        int letter = CharSet.LOWER.has(b) ? LOWER : CharSet.UPPER.has(b) ? UPPER : CharSet.DIGIT.has(b) ? DIGIT : 0;
        return control | letter | (SIGNS.has(b) ? SIGN : 0) | (JOINTS.has(b) ? JOINT : 0) | (b == '.' ? DOT : 0);
    }
}
