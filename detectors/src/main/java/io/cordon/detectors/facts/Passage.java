package io.cordon.detectors.facts;

import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.TokenPrints;

/**
 * A sentence of free text that third parties may have written, as far as it may be an order to the agent.
 *
 * @param verbs bit set of its verb classes
 * @param startsWithVerb true if it begins with an action verb
 * @param endorsed true if its record names something that the user named
 * @param shareOfTask per cent of its words that the user used, damped for short ones
 * @param words its words' prints, the first {@value #MAX_WORDS}
 * @param session index of the session in the tree that received it
 * @param sequence sequence of the event that brought it
 */
public record Passage(
        int verbs,
        boolean startsWithVerb,
        boolean endorsed,
        int shareOfTask,
        TokenPrints words,
        int session,
        long sequence) {

    /** Words of it that are kept. */
    public static final int MAX_WORDS = 24;

    static Passage of(Segment segment, SegmentTrace trace, int session, long sequence) {
        return new Passage(
                segment.verbs() & 0xFFF,
                segment.startsWithVerb(),
                trace.endorsed(),
                trace.shareOfTask(),
                segment.tokens().first(MAX_WORDS),
                session,
                sequence);
    }

    /** How many of these words it says. */
    public int says(TokenPrints tokens) {
        int said = 0;
        for (int i = 0; i < tokens.size(); i++) {
            said += words.contains(tokens.print(i)) ? 1 : 0;
        }
        return said;
    }
}
