package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A text with one byte a character beside it, for loops that look at every character: an ASCII character is its own
 * byte, every other character is a negative one. Immutable; of a part the string is made when it is asked for, which it is
 * of few.
 *
 * <p>A character of a string costs a question of its encoding and two bounds; a byte in an array costs one load, can be
 * the index of a table, and eight of them can be read at once.
 */
public final class ByteText {

    /** Zeros behind the characters, so that a word at the very end can be read as a long. */
    public static final int PADDING = Long.BYTES;

    /** White space as {@link Character#isWhitespace(char)} sees it. */
    private static final CharSet SPACE = CharSet.range('\t', '\r').plus(CharSet.range('\u001c', ' '));

    private static final byte FOREIGN = -1;
    private static final long LOWER_CASE = 0x2020202020202020L;
    /** By how many bytes of eight count, these. */
    private static final long[] FIRST_BYTES = LongStream.rangeClosed(0, Long.BYTES)
            .map(bytes -> bytes == 0 ? 0 : -1L >>> Long.SIZE - bytes * Byte.SIZE)
            .toArray();

    private static final long SIGNS = 0x8080808080808080L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final byte[] kinds;
    private final Whole whole;
    private final int start;

    private @Nullable String text;
    private @Nullable LongWords mixedWords;

    private ByteText(Whole whole, int start, byte[] bytes) {
        this.whole = whole;
        this.start = start;
        this.bytes = bytes;
        kinds = whole.kinds;
    }

    /** What a text and its parts share. */
    private static final class Whole {

        private final String text;
        private final byte[] bytes;
        /** Of all parts too if it is so. */
        private final boolean ascii;

        private final boolean backslash;

        // Worked out at once: where they might have to be made first, all that leads to them would be read anew for
        // each question.
        private final byte[] kinds;

        Whole(String text, byte[] bytes, boolean ascii, boolean backslash) {
            this.text = text;
            this.bytes = bytes;
            this.ascii = ascii;
            this.backslash = backslash;
            kinds = Kinds.of(bytes, bytes.length - PADDING);
        }
    }

    /** The text with its bytes. */
    public static ByteText of(String text) {
        byte[] latin = text.getBytes(ISO_8859_1);
        byte[] padded = Arrays.copyOf(latin, latin.length + PADDING);
        long any = 0;
        long questionMarks = 0;
        long backslashes = 0;
        for (int at = 0; at < latin.length; at += Long.BYTES) {
            long eight = (long) LONGS.get(padded, at);
            any |= eight;
            questionMarks |= Lanes.upToEqual(eight, '?');
            backslashes |= Lanes.upToEqual(eight, '\\');
        }
        // Encoding wrote a question mark for what is not in Latin-1. Where there is one, comparing is faster than
        // looking at each.
        boolean faithful =
                latin.length == text.length() && (questionMarks == 0 || new String(latin, ISO_8859_1).equals(text));
        Whole whole = faithful
                ? new Whole(text, padded, (any & SIGNS) == 0, backslashes != 0)
                : new Whole(text, bytes(text), false, true);
        return new ByteText(whole, 0, whole.bytes);
    }

    /** A part of the text, as a text of its own. */
    public ByteText part(int from, int to) {
        byte[] part = Arrays.copyOfRange(bytes, from, to + PADDING);
        LONGS.set(part, to - from, 0L);
        return new ByteText(whole, start + from, part);
    }

    /** The text from its end to its start. Where it has no long words of more than small letters it has none in that direction either. */
    public ByteText backwards() {
        ByteText backwards = isAscii()
                ? ofAscii(reversed(), length())
                : of(new StringBuilder(text()).reverse().toString());
        backwards.mixedWords = mixedWords == null || mixedWords.mayBeAny() ? null : mixedWords;
        return backwards;
    }

    private byte[] reversed() {
        byte[] reversed = new byte[bytes.length];
        int at = length() - Long.BYTES;
        int to = 0;
        for (; at >= 0; at -= Long.BYTES, to += Long.BYTES) {
            LONGS.set(reversed, to, Long.reverseBytes(eight(at)));
        }
        for (int rest = at + Long.BYTES - 1; rest >= 0; rest--) {
            reversed[to++] = bytes[rest];
        }
        return reversed;
    }

    /** A text of so many ASCII characters, behind which {@value #PADDING} zeros stand. The array is nobody else's from now on. */
    public static ByteText ofAscii(byte[] padded, int length) {
        return new ByteText(new Whole(new String(padded, 0, length, ISO_8859_1), padded, true, true), 0, padded);
    }

    /** The text without white space around it. */
    public ByteText stripped() {
        int from = 0;
        int to = length();
        while (from < to && isSpace(from)) {
            from++;
        }
        while (to > from && isSpace(to - 1)) {
            to--;
        }
        return to - from == length() ? this : part(from, to);
    }

    /** The text. */
    public String text() {
        String made = text;
        if (made == null) {
            made = substring(0, length());
            text = made;
        }
        return made;
    }

    /** The characters from one position to another. */
    public String substring(int from, int to) {
        return whole.text.substring(start + from, start + to);
    }

    /** Its long words of more than small letters, worked out when they are asked for. */
    public LongWords mixedWords() {
        LongWords made = mixedWords;
        if (made == null) {
            made = LongWords.mixed(this);
            mixedWords = made;
        }
        return made;
    }

    /** How many characters it has. */
    public int length() {
        return bytes.length - PADDING;
    }

    /** The byte of a character: the character itself if it is ASCII, or something negative. */
    public byte at(int index) {
        return bytes[index];
    }

    /** The character, ASCII or not. */
    public char charAt(int index) {
        byte b = bytes[index];
        return b >= 0 ? (char) b : whole.text.charAt(start + index);
    }

    /** Whether the character is white space. */
    public boolean isSpace(int index) {
        byte b = bytes[index];
        return b > ' ' ? false : b >= 0 ? SPACE.has(b) : Character.isWhitespace(whole.text.charAt(start + index));
    }

    /** Eight bytes from a position on, the first one lowest; zeros behind the end of the text. */
    public long eight(int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** As {@link #eight}, of letters and digits only, in lower case and with zeros behind {@code length} of them. */
    public long lower(int index, int length) {
        long lower = eight(index) | LOWER_CASE; // digits have this bit too
        return lower & FIRST_BYTES[Math.min(Long.BYTES, length)]; // how long a word is would be a surprise each time
    }

    /** Four bytes from a position on, the first one lowest; zeros behind the end of the text. */
    public int four(int index) {
        return (int) INTS.get(bytes, index);
    }

    /** As {@link #eight}, with ASCII letters in lower case. */
    public long lowerCase(int index) {
        long eight = eight(index);
        return eight | Lanes.lowerCase(eight);
    }

    /** A bit for each character from a position on that is of one of the {@link Kinds}; behind the end of a part those of what follows. */
    public long kinds(int kind, int index) {
        return Kinds.at(kinds, kind, start + index);
    }

    /** The next character of one of the {@link Kinds}; or the limit. */
    public int next(int kind, int from, int limit) {
        for (int at = from; at < limit; at += Kinds.AT_ONCE) {
            long these = kinds(kind, at);
            if (these != 0) {
                return Math.min(limit, at + Long.numberOfTrailingZeros(these));
            }
        }
        return limit;
    }

    /** The next character that is not of one of the {@link Kinds}; or the limit. */
    public int end(int kind, int from, int limit) {
        int at = from;
        int some = Kinds.AT_ONCE;
        while (at < limit && some >= Kinds.AT_ONCE) {
            some = Long.numberOfTrailingZeros(~kinds(kind, at));
            at += some;
        }
        return Math.min(limit, at);
    }

    /** The last character of one of the {@link Kinds} before a position; or the one before the limit. */
    public int last(int kind, int limit, int before) {
        for (int end = before; end > limit; end -= Kinds.AT_ONCE) {
            int from = Math.max(limit, end - Kinds.AT_ONCE);
            long these = kinds(kind, from) & -1L >>> Long.SIZE - (end - from);
            if (these != 0) {
                return from + Long.SIZE - 1 - Long.numberOfLeadingZeros(these);
            }
        }
        return limit - 1;
    }

    /** Writes eight bytes as {@link #eight} reads them. */
    static void put(byte[] target, int index, long eight) {
        LONGS.set(target, index, eight);
    }

    /** Whether there may be a backslash; most texts have none. */
    public boolean mayHaveBackslash() {
        return whole.backslash;
    }

    /** Whether all characters are ASCII. */
    public boolean isAscii() {
        return isAscii(0, length());
    }

    /** Whether all characters from one position to another are ASCII. */
    public boolean isAscii(int from, int to) {
        if (whole.ascii) {
            return true;
        }
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            if ((eight(at) & SIGNS) != 0) {
                return false;
            }
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at == to;
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() + PADDING];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[i] = c < 0x80 ? (byte) c : FOREIGN;
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteText that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return length() + " characters";
    }
}
