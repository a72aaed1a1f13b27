package io.cordon.extract.text;

/** Where words begin, for eight bytes of a text after another. Confined to one thread. */
final class WordStarts {

    private final ByteText text;
    private long before;
    private long lowerBefore;
    private long lettersHere;
    private long bounds;

    WordStarts(ByteText text) {
        this.text = text;
    }

    /** The starts, as {@link Lanes} tell, among the eight bytes behind those that were asked for before. */
    long next(int at) {
        long eight = text.eight(at);
        long letters = Lanes.letters(eight);
        long lower = Lanes.lower(eight, letters);
        long any = letters | Lanes.digits(eight) | Lanes.foreign(eight);
        long humps = Lanes.upper(eight, letters) & Lanes.after(lower, lowerBefore);
        bounds = any ^ Lanes.after(any, before) | humps;
        before = any;
        lowerBefore = lower;
        lettersHere = letters;
        return bounds & any;
    }

    /** Of the eight bytes that were last asked for those before which a word ends or begins. */
    long bounds() {
        return bounds;
    }

    /** Which of the eight bytes that were last asked for are letters. */
    long letters() {
        return lettersHere;
    }
}
