package io.cordon.extract.text;

/**
 * A light English stemmer on lower-case ASCII bytes, in place: plural, -ing, -ed and a final e. It must only be the same
 * everywhere, not right: "sharing", "shared", "shares" and "share" meet in "shar".
 */
public final class Stemmer {

    private Stemmer() {}

    /** Stems the first {@code length} bytes; returns the new length. Words with other characters stay as they are. */
    public static int stem(byte[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] < 'a' || word[i] > 'z') {
                return length;
            }
        }
        return withoutFinalE(word, withoutEnding(word, withoutPlural(word, length)));
    }

    private static int withoutPlural(byte[] word, int length) {
        if (length < 4 || word[length - 1] != 's') {
            return length;
        }
        if (ends(word, length, "ies") && length > 4) {
            word[length - 3] = 'y';
            return length - 2;
        }
        if (ends(word, length, "sses")
                || ends(word, length, "xes")
                || ends(word, length, "ches")
                || ends(word, length, "shes")) {
            return length - 2;
        }
        return ends(word, length, "ss") || ends(word, length, "us") || ends(word, length, "is") ? length : length - 1;
    }

    private static int withoutEnding(byte[] word, int length) {
        int stem = ends(word, length, "ing") ? length - 3 : ends(word, length, "ed") ? length - 2 : length;
        return stem == length || stem < 3 || !hasVowel(word, stem) ? length : withoutDoubling(word, stem);
    }

    private static int withoutDoubling(byte[] word, int length) {
        byte last = word[length - 1];
        return length >= 4 && last == word[length - 2] && "bdfgmnprt".indexOf(last) >= 0 ? length - 1 : length;
    }

    private static int withoutFinalE(byte[] word, int length) {
        return length >= 4 && word[length - 1] == 'e' ? length - 1 : length;
    }

    private static boolean hasVowel(byte[] word, int length) {
        for (int i = 0; i < length; i++) {
            if ("aeiouy".indexOf(word[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(byte[] word, int length, String ending) {
        int from = length - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
