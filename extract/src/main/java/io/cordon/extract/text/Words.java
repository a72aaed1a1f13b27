package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Cuts a text into words: runs of letters and digits, cut again where lower case turns to upper ("userName"). Words of
 * one character are left out, markup tags too. Confined to one thread.
 */
public final class Words {

    /** Bytes of a word that count. */
    public static final int LONGEST = 64;

    private static final int LONGEST_TAG = 1000;

    private final byte[] buffer = new byte[LONGEST];
    private int length;
    private long hash;
    private int end;

    /** Gives the words from one position to another, not more than {@code limit} of them, to the sink. */
    public void scan(String text, int from, int to, int limit, WordSink sink) {
        int left = limit;
        int at = next(text, from, to);
        while (length > 0 && left > 0) {
            if (length > 1) {
                sink.word(buffer, length, Lexicon.meaning(hash));
                left--;
            }
            at = next(text, end, to);
        }
    }

    /** Reads the next word into the buffer and sets its end; length 0 if there is none. Returns its start. */
    private int next(String text, int from, int to) {
        int at = from;
        length = 0;
        hash = Lexicon.EMPTY;
        while (at < to && !isWordCharacter(text.charAt(at))) {
            at = text.charAt(at) == '<' ? afterTag(text, at, to) : at + 1;
        }
        int start = at;
        boolean lower = false;
        while (at < to) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                        ? foreign(text, start, to)
                        : finish(start, at);
            }
            if (!CharSet.BASE62.has(c) || lower && CharSet.UPPER.has(c)) {
                break;
            }
            lower = CharSet.LOWER.has(c);
            append((byte) (CharSet.UPPER.has(c) ? c | 0x20 : c));
            at++;
        }
        return finish(start, at);
    }

    private int finish(int start, int at) {
        end = at;
        return start;
    }

    /** A word that is not all ASCII: lower-cased as a string. */
    private int foreign(String text, int start, int to) {
        int at = start;
        while (at < to && isWordCharacter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, Math.min(at, start + LONGEST));
        byte[] bytes = word.toLowerCase(Locale.ROOT).getBytes(UTF_8);
        length = 0;
        for (byte b : bytes) {
            append(b);
        }
        return finish(start, at);
    }

    private void append(byte b) {
        if (length < LONGEST) {
            buffer[length++] = b;
            hash = Lexicon.hash(hash, b & 0xff);
        }
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 ? CharSet.BASE62.has(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** The position after a tag that begins here; the next position if none does. */
    private static int afterTag(String text, int at, int to) {
        if (at + 1 == to || !CharSet.LETTER.has(text.charAt(at + 1)) && text.charAt(at + 1) != '/') {
            return at + 1;
        }
        int limit = Math.min(to, at + LONGEST_TAG);
        for (int i = at + 1; i < limit && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return at + 1;
    }
}
