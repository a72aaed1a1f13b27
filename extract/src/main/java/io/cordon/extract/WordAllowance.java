package io.cordon.extract;

import java.util.List;

/**
 * How many words of a segment count: some hundred, and no more than those before it have left. Segments are counted in
 * order and as late as possible, as long as it is clear without it that enough is left: first by the characters of those
 * before, then by their words, and only then by their different stems.
 */
final class WordAllowance {

    private static final int MOST_WORDS = 400;

    private final List<ContentSegment> segments;
    private int left;
    private int counted;
    private int leastLeft;
    private int worded;
    private int leastByWords;

    /** An allowance of so many different words for segments that the list will hold. */
    WordAllowance(List<ContentSegment> segments, int words) {
        this.segments = segments;
        left = words;
        leastLeft = words;
        leastByWords = words;
    }

    /** What is surely left for a segment of this many characters; the next one has less. */
    int reserve(int characters) {
        int before = leastLeft;
        leastLeft -= Math.min(MOST_WORDS, characters / 2 + 1);
        return before;
    }

    /** How many words count of the segment at an index, for which so many are surely left. */
    int of(int index, int surelyLeft) {
        return surelyLeft >= MOST_WORDS || leastLeftByWords(index) >= MOST_WORDS
                ? MOST_WORDS
                : Math.max(0, Math.min(MOST_WORDS, leftBefore(index)));
    }

    /** What the segments before this index surely leave. */
    private int leastLeftByWords(int index) {
        while (worded < index && leastByWords >= MOST_WORDS) {
            leastByWords -= Math.min(MOST_WORDS, segments.get(worded++).mostTokens());
        }
        return leastByWords;
    }

    /** What the segments before this index leave. */
    int leftBefore(int index) {
        while (counted < index) {
            left -= segments.get(counted++).tokens().size();
        }
        return left;
    }

    /** Takes note that all segments of the list are counted, and which are in it now. */
    void settle() {
        counted = segments.size();
        leastLeft = left;
        worded = counted;
        leastByWords = left;
    }
}
