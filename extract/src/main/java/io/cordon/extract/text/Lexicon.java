package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/**
 * What is known about English words: stop words and verbs with their classes. One look-up a word, by a 64-bit hash of its
 * bytes; a foreign word that shares the hash of a known one is possible and harmless.
 */
public final class Lexicon {

    private static final int STOP = 1 << 31;
    private static final int BASE_FORM = 1 << 30;
    private static final int CLASSES = (1 << 16) - 1;
    private static final int SLOTS = 1 << 13;

    private static final long[] HASHES = new long[SLOTS];
    private static final int[] MEANINGS = new int[SLOTS];

    static {
        Verbs.BASE.forEach((verbClass, verbs) -> verbs.forEach(verb -> addVerb(verb, verbClass.mask())));
        Verbs.IRREGULAR.forEach((form, verb) -> add(form, meaning(verb) & CLASSES));
        for (String word : StopWords.ALL) {
            add(word, STOP);
        }
    }

    private Lexicon() {}

    /** What the word means; 0 if it is not known. */
    public static int meaning(byte[] word, int length) {
        return MEANINGS[slot(hash(word, length))];
    }

    /** What the word means; 0 if it is not known. */
    public static int meaning(String lowerCase) {
        byte[] word = lowerCase.getBytes(US_ASCII);
        return meaning(word, word.length);
    }

    /** Whether it is a stop word. */
    public static boolean isStop(int meaning) {
        return (meaning & STOP) != 0;
    }

    /** Whether it is a verb in its base form, which is the form of the imperative. */
    public static boolean isImperative(int meaning) {
        return (meaning & BASE_FORM) != 0;
    }

    /** The classes of the verb. */
    public static int verbs(int meaning) {
        return meaning & CLASSES;
    }

    private static void addVerb(String verb, int mask) {
        add(verb, mask | BASE_FORM);
        for (String form : forms(verb)) {
            add(form, mask);
        }
    }

    private static List<String> forms(String verb) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        String doubled = verb + verb.charAt(verb.length() - 1);
        String plural = verb.matches(".*(s|x|ch|sh)") ? verb + "es" : verb + "s";
        String yless = verb.endsWith("y") ? verb.substring(0, verb.length() - 1) + "i" : verb;
        return List.of(plural, yless + "es", stem + "ing", stem + "ed", yless + "ed", doubled + "ing", doubled + "ed");
    }

    private static void add(String word, int meaning) {
        byte[] bytes = word.getBytes(US_ASCII);
        int slot = slot(hash(bytes, bytes.length));
        HASHES[slot] = hash(bytes, bytes.length);
        MEANINGS[slot] |= meaning;
    }

    private static int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & (SLOTS - 1);
        while (HASHES[slot] != 0 && HASHES[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** FNV-1a. */
    private static long hash(byte[] word, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ (word[i] & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
