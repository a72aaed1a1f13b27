package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stems of single words. */
public final class Stems {

    /** Says that a stem is not a part of its word, or that it takes more to know it. */
    public static final int UNKNOWN = -1;

    private Stems() {}

    /** Where the stem of a word of ASCII letters, hyphens and apostrophes ends in its text. */
    public static int end(ByteText text, int from, int to) {
        int length = to - from;
        if (length > ShortStem.LONGEST) {
            return UNKNOWN;
        }
        long signs = text.kinds(Kinds.OTHER, from) | text.kinds(Kinds.DELIMITER, from);
        if ((signs & (1L << length) - 1) != 0) {
            return to; // such a word is its own stem
        }
        ShortStem stem = new ShortStem();
        boolean part = stem.of(text, from, length).isPartOf(text, from);
        return part ? from + stem.length() : UNKNOWN;
    }

    /** The stem of a word in lower case, of its first 64 bytes. */
    public static String of(String lowerCase) {
        byte[] word = lowerCase.getBytes(UTF_8);
        int length = Math.min(word.length, Words.LONGEST);
        int stem = Stemmer.stem(word, length);
        // A stem is never as long as its word unless it is the word.
        return stem == lowerCase.length() && stem == word.length ? lowerCase : new String(word, 0, stem, UTF_8);
    }
}
