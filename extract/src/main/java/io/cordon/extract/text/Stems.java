package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stems of single words. */
public final class Stems {

    private Stems() {}

    /** The stem of a word in lower case, of its first 64 bytes. */
    public static String of(String lowerCase) {
        byte[] word = lowerCase.getBytes(UTF_8);
        int length = Math.min(word.length, Words.LONGEST);
        int stem = Stemmer.stem(word, length);
        // A stem is never as long as its word unless it is the word.
        return stem == lowerCase.length() && stem == word.length ? lowerCase : new String(word, 0, stem, UTF_8);
    }
}
