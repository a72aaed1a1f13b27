package io.cordon.extract.text;

import java.util.List;

/**
 * What is known about words: English stop words, and verbs with their classes, a few of other languages too. One look-up a word, by a 64-bit hash of its
 * bytes; a foreign word that shares the hash of a known one is possible and harmless.
 */
public final class Lexicon {

    private static final int STOP = 1 << 31;
    private static final int BASE_FORM = 1 << 30;
    private static final int LEAD = 1 << 29;
    private static final int CLASSES = (1 << 16) - 1;
    private static final int LOG_SLOTS = 13;
    private static final int SLOTS = 1 << LOG_SLOTS;
    private static final int LOG_KNOWN = 16;

    /** Where a verb may begin. */
    private static final Starts VERBS = new Starts();

    /** Where a command may begin: with a verb in its base form, or what may stand before it. */
    private static final Starts COMMANDS = new Starts();

    private static final long[] HASHES = new long[SLOTS];
    private static final int[] MEANINGS = new int[SLOTS];

    /** A bit for each known hash, and some for others: small enough to stay at hand, it answers for most words. */
    private static final long[] KNOWN = new long[1 << LOG_KNOWN - 6];

    static {
        Verbs.BASE.forEach((verbClass, verbs) -> verbs.forEach(verb -> addVerb(verb, verbClass.mask())));
        OtherLanguages.VERBS.forEach(
                (verbClass, verbs) -> verbs.forEach(verb -> add(verb, verbClass.mask() | BASE_FORM)));
        Verbs.IRREGULAR.forEach((form, verb) -> add(form, meaning(WordHash.of(verb)) & CLASSES));
        for (String word : StopWords.ALL) {
            add(word, STOP);
        }
        for (String word : LeadWords.ALL) {
            add(word, LEAD);
        }
    }

    private Lexicon() {}

    /** What the word with this hash means; 0 if it is not known. */
    static int meaning(long hash) {
        int bit = bit(hash);
        return (KNOWN[bit >>> 6] >>> bit & 1) == 0 ? 0 : MEANINGS[slot(hash)];
    }

    /** One if a word with this hash may be known, zero if it is not. */
    static int mayKnow(long hash) {
        int bit = bit(hash);
        return (int) (KNOWN[bit >>> 6] >>> bit) & 1;
    }

    /** What the word between two positions means, whatever its case: letters, hyphens and apostrophes; 0 if it is not known. */
    public static int meaning(ByteText text, int from, int to) {
        return text.isAscii(from, to) ? meaning(WordHash.of(text, from, to - from)) : 0;
    }

    /** Whether a verb may begin with these four bytes, whatever their case. */
    static boolean mayBeVerb(int four) {
        return VERBS.has(four);
    }

    /** Whether a word that commands begin with may begin with these four bytes, whatever their case. */
    public static boolean mayBeginCommand(int four) {
        return COMMANDS.has(four);
    }

    /** Whether it is a stop word. */
    public static boolean isStop(int meaning) {
        return (meaning & STOP) != 0;
    }

    /** One if it counts as a word; zero for a stop word, without a branch that would be a surprise for every second word of a sentence. */
    public static int counts(int meaning) {
        return ~meaning >>> Integer.SIZE - 1;
    }

    /** Whether it is a verb in its base form, which is the form of the imperative. */
    public static boolean isImperative(int meaning) {
        return (meaning & BASE_FORM) != 0;
    }

    /** Whether it may stand before the verb of a command. */
    public static boolean isLead(int meaning) {
        return (meaning & LEAD) != 0;
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
        long hash = WordHash.of(word);
        int slot = slot(hash);
        int bit = bit(hash);
        KNOWN[bit >>> 6] |= 1L << bit;
        HASHES[slot] = hash;
        MEANINGS[slot] |= meaning;
        if (verbs(meaning) != 0) {
            VERBS.add(word);
        }
        if (isImperative(meaning) || isLead(meaning)) {
            COMMANDS.add(word);
        }
    }

    private static int bit(long hash) {
        return (int) (hash >>> Long.SIZE - LOG_KNOWN);
    }

    private static int slot(long hash) {
        int slot = (int) (hash >>> Long.SIZE - LOG_SLOTS);
        while (HASHES[slot] != 0 && HASHES[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }
}
