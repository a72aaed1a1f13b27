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
 * @param bits their {@link TokenPrints#bits bits}, which tell most calls that no word of theirs is said here
 * @param session index of the session in the tree that received it
 * @param sequence sequence of the event that brought it
 */
public record Passage(
        int verbs,
        boolean startsWithVerb,
        boolean endorsed,
        int shareOfTask,
        TokenPrints words,
        long bits,
        int session,
        long sequence) {

    /** Words of it that are kept. */
    public static final int MAX_WORDS = 24;

    static final int HEAVIEST = 4;

    static Passage of(Segment segment, SegmentTrace trace, int session, long sequence) {
        TokenPrints words = segment.tokens().first(MAX_WORDS);
        return new Passage(
                segment.verbs() & 0xFFF,
                segment.startsWithVerb(),
                trace.endorsed(),
                trace.shareOfTask(),
                words,
                words.bits(),
                session,
                sequence);
    }

    /** How many of these words it says. */
    public int says(TokenPrints tokens) {
        int said = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                if (words.print(j) == tokens.print(i)) {
                    said++;
                    break;
                }
            }
        }
        return said;
    }

    /** How much it looks like an order, up to {@value #HEAVIEST}: what looks less like one makes room first. */
    int weight() {
        return (startsWithVerb ? 2 : 0) + (verbs != 0 ? 1 : 0) + (endorsed ? 0 : 1);
    }

    void encode(StateWriter out) {
        out.number((long) verbs << 2 | (endorsed ? 2 : 0) | (startsWithVerb ? 1 : 0));
        out.u8(shareOfTask);
        out.u8(session);
        out.number(sequence);
        out.u8(words.size());
        for (int i = 0; i < words.size(); i++) {
            out.int32(words.print(i));
        }
    }

    static Passage decode(StateReader in) {
        long flags = in.number();
        int share = in.u8();
        int session = in.u8();
        long sequence = in.number();
        TokenPrints words = TokenPrints.fromBytes(in.raw(in.u8() * TokenPrints.ENTRY_BYTES));
        return new Passage(
                (int) (flags >>> 2), (flags & 1) != 0, (flags & 2) != 0, share, words, words.bits(), session, sequence);
    }
}
