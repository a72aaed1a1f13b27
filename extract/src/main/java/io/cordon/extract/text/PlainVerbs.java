package io.cordon.extract.text;

/**
 * The verbs in a text of ASCII characters without markup, found without cutting it into words: of all places where a word
 * begins, only those are looked at where a known verb may begin.
 */
final class PlainVerbs {

    /** Says that a text is not of this kind. */
    static final int NOT_PLAIN = -1;

    private PlainVerbs() {}

    /** The verb classes of all words; {@link #NOT_PLAIN} if the text is not plain. */
    static int of(ByteText text) {
        WordBounds words = new WordBounds(text);
        int verbs = 0;
        for (int block = 0; block < text.length(); block += WordBounds.AT_ONCE) {
            if (!words.readPlain(block)) {
                return NOT_PLAIN;
            }
            // No verb begins with a digit, which are what many words of logs begin with.
            for (long starts = words.letterStarts(); starts != 0; starts &= starts - 1) {
                int start = block + Long.numberOfTrailingZeros(starts);
                verbs |= Lexicon.mayBeVerb(text.four(start)) ? verbs(text, start) : 0;
            }
        }
        return verbs;
    }

    private static int verbs(ByteText text, int start) {
        int end = start + 1;
        while (CharSet.BASE62.has(text.at(end)) && !isHump(text, end)) {
            end++;
        }
        int length = Math.min(Words.LONGEST, end - start);
        return length > 1 ? Lexicon.verbs(Lexicon.meaning(WordHash.of(text, start, length))) : 0;
    }

    private static boolean isHump(ByteText text, int at) {
        return CharSet.UPPER.has(text.at(at)) && CharSet.LOWER.has(text.at(at - 1));
    }
}
