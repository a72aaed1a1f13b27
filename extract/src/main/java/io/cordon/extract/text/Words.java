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

    /** Bytes of a word that {@link #first} and {@link #second} hold. */
    private static final int LONGEST_SHORT = 2 * Long.BYTES;

    private static final int LONGEST_TAG = 1000;

    /** No position. */
    private static final int NONE = -1;

    /*
     * What a byte of a text is. Letters and digits have the bit 0x20 in lower case, digits always, so that a whole long of
     * them is made lower case at once.
     */
    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int WORD = LOWER | UPPER | DIGIT;
    private static final int TAG = 8;
    private static final int FOREIGN = 16;
    private static final byte[] CLASSES = classes();
    private static final long LOWER_CASE = 0x2020202020202020L;

    private static final byte[] NO_BYTES = {};
    private static final ByteText NOTHING = ByteText.of("");

    private byte[] buffer = NO_BYTES; // for words that are rare
    private ByteText text = NOTHING;
    private int start;
    private int end;
    private int length;
    private boolean foreign;
    private long first;
    private long second;
    private long hash;

    /** Gives the words of a text, not more than {@code limit} of them, to the sink. */
    public void scan(ByteText words, int limit, WordSink sink) {
        text = words;
        int left = scanPlain(limit, sink);
        while (left > 0 && end < text.length() && next()) {
            if (length > 1) {
                sink.word(this);
                left--;
            }
        }
    }

    /**
     * Some fifty characters at a time, up to one that is not ASCII or begins a tag; what is left begins at the word before
     * it. Returns how many words are still wanted.
     */
    private int scanPlain(int limit, WordSink sink) {
        WordBounds words = new WordBounds(text);
        int left = limit;
        int open = NONE;
        for (int block = 0; block < text.length() && left > 0; block += WordBounds.AT_ONCE) {
            boolean plain = words.readPlain(block);
            if (open != NONE && words.bounds() != 0) {
                left -= give(open, block + Long.numberOfTrailingZeros(words.bounds()), sink);
                open = NONE;
            }
            for (long starts = words.starts(); starts != 0 && left > 0; starts &= starts - 1) {
                int start = Long.numberOfTrailingZeros(starts);
                long ends = words.bounds() & -2L << start;
                if (ends == 0) {
                    open = block + start;
                } else {
                    left -= give(block + start, block + Long.numberOfTrailingZeros(ends), sink);
                }
            }
            if (!plain) {
                end = open == NONE ? block + words.plain() : open;
                return left;
            }
        }
        left -= open == NONE || left == 0 ? 0 : give(open, text.length(), sink);
        end = text.length();
        return left;
    }

    /** Gives a word of ASCII characters to the sink if it is one. Returns how many it gave. */
    private int give(int from, int to, WordSink sink) {
        if (to - from < 2) {
            return 0;
        }
        start = from;
        end = to;
        read();
        sink.word(this);
        return 1;
    }

    /** The verb classes of the words of a text, of not more than {@code limit} of them. */
    public int verbs(ByteText words, int limit) {
        // A text has fewer words than characters: to count them is for long texts only.
        boolean all = words.length() < limit || most(words) <= limit;
        int plain = all ? PlainVerbs.of(words) : PlainVerbs.NOT_PLAIN;
        if (plain != PlainVerbs.NOT_PLAIN) {
            return plain;
        }
        int[] verbs = {0};
        scan(words, limit, word -> verbs[0] |= Lexicon.verbs(word.meaning()));
        return verbs[0];
    }

    /** How many words a text has at most. Costs less than to cut it. */
    public static int most(ByteText text) {
        WordBounds bounds = new WordBounds(text);
        int words = 0;
        for (int block = 0; block < text.length(); block += WordBounds.AT_ONCE) {
            bounds.read(block);
            words += Long.bitCount(bounds.starts());
        }
        return words;
    }

    /** Bytes of the word. */
    public int length() {
        return length;
    }

    /** What {@link Lexicon} knows of the word. */
    public int meaning() {
        return Lexicon.meaning(hash);
    }

    /** A hash of the word. */
    public long hash() {
        return hash;
    }

    /** Whether it is of ASCII characters, and {@link #first} and {@link #second} together are the word. */
    public boolean isShort() {
        return !foreign && length <= LONGEST_SHORT;
    }

    /** The first eight bytes of a short word in lower case, zeros behind them. */
    public long first() {
        return first;
    }

    /** The next eight bytes of a short word in lower case, zeros behind them. */
    public long second() {
        return second;
    }

    /** Whether a short word has a digit. */
    public boolean hasDigit() {
        // Letters have the bit 0x40, digits do not; of both all have 0x20, by which the bytes of the word are known.
        return ((first & LOWER_CASE) << 1 & ~first | (second & LOWER_CASE) << 1 & ~second) != 0;
    }

    /** Whether a digit is seen in a longer word of ASCII characters. */
    public boolean showsDigit() {
        int seen = Math.min(length, Kinds.AT_ONCE);
        return !foreign && (text.kinds(Kinds.DIGIT, start) & -1L >>> Long.SIZE - seen) != 0;
    }

    /** The text that the word stands in. */
    public ByteText text() {
        return text;
    }

    /** Where the word begins. */
    public int start() {
        return start;
    }

    /** The word in lower case as UTF-8, from the first byte on. The buffer may be changed. */
    public byte[] buffer() {
        reserve();
        for (int at = 0; !foreign && at < length; at += Long.BYTES) {
            ByteText.put(buffer, at, text.lower(start + at, length - at));
        }
        return buffer;
    }

    private void reserve() {
        if (buffer.length == 0) {
            buffer = new byte[LONGEST];
        }
    }

    /** Goes on to the next word; false if there is none. */
    private boolean next() {
        int to = text.length();
        int at = afterGap(end);
        while (at < to && (classOf(at) & WORD) == 0 && !isForeignLetter(at)) {
            at = afterGap(classOf(at) == TAG ? afterTag(at) : at + 1);
        }
        start = at;
        int before = 0;
        while (at < to && (classOf(at) & WORD) != 0 && (before != LOWER || classOf(at) != UPPER)) {
            before = classOf(at++);
        }
        end = at;
        if (at < to && isForeignLetter(at)) {
            readForeign();
        } else {
            read();
        }
        return length > 0;
    }

    /** The next position that is more than a character between words. Calls nothing, so that it is as fast as it can be. */
    private int afterGap(int from) {
        int at = from;
        while (at < text.length() && classOf(at) == 0) {
            at++;
        }
        return at;
    }

    private int classOf(int at) {
        return CLASSES[text.at(at) & 0xff];
    }

    private void read() {
        foreign = false;
        length = Math.min(LONGEST, end - start);
        first = text.lower(start, length);
        second = text.lower(Math.min(start + Long.BYTES, text.length()), Math.max(0, length - Long.BYTES));
        hash = WordHash.of(first, second);
        for (int at = LONGEST_SHORT; at < length; at += Long.BYTES) {
            hash = WordHash.step(hash, text.lower(start + at, length - at));
        }
    }

    /** A word that is not all ASCII: lower-cased as a string. */
    private void readForeign() {
        foreign = true;
        while (end < text.length() && ((classOf(end) & WORD) != 0 || isForeignLetter(end))) {
            end++;
        }
        String word = text.substring(start, Math.min(end, start + LONGEST));
        byte[] bytes = word.toLowerCase(Locale.ROOT).getBytes(UTF_8);
        length = Math.min(LONGEST, bytes.length);
        reserve();
        System.arraycopy(bytes, 0, buffer, 0, length);
        hash = WordHash.of(buffer, length);
    }

    private boolean isForeignLetter(int at) {
        return text.at(at) < 0
                && (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
    }

    /** The position after a tag that begins here; the next position if none does. */
    private int afterTag(int at) {
        int to = text.length();
        if (at + 1 == to || !CharSet.LETTER.has(text.at(at + 1)) && text.at(at + 1) != '/') {
            return at + 1;
        }
        int limit = Math.min(to, at + LONGEST_TAG);
        for (int i = at + 1; i < limit && text.at(i) != '<'; i++) {
            if (text.at(i) == '>') {
                return i + 1;
            }
        }
        return at + 1;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int i = 0; i < classes.length; i++) {
            byte b = (byte) i;
            classes[i] = (byte)
                    (CharSet.LOWER.has(b) ? LOWER : CharSet.UPPER.has(b) ? UPPER : CharSet.DIGIT.has(b) ? DIGIT : 0);
            classes[i] |= (byte) (b < 0 ? FOREIGN : b == '<' ? TAG : 0);
        }
        return classes;
    }
}
