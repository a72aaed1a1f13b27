package io.cordon.detectors.facts;

import io.cordon.detectors.print.TokenPrints;

/**
 * A sentence of untrusted content that may be an order: free text with a verb, in a record that names nothing of the user's.
 *
 * @param verbs bit set of its verb classes
 * @param startsWithVerb true if it begins with an action verb
 * @param shareOfTask per cent of its words that the user used
 * @param words its words' prints, the first {@value #MAX_WORDS}
 * @param session index of the session in the tree that received it
 * @param sequence sequence of the event that brought it
 */
public record Order(int verbs, boolean startsWithVerb, int shareOfTask, TokenPrints words, int session, long sequence) {

    static final int MAX_WORDS = 24;

    /** True if the word occurs in it. */
    public boolean says(int word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.print(i) == word) {
                return true;
            }
        }
        return false;
    }

    void encode(StateWriter out) {
        out.number((long) verbs << 1 | (startsWithVerb ? 1 : 0));
        out.u8(shareOfTask);
        out.u8(session);
        out.number(sequence);
        out.u8(words.size());
        out.raw(words.toBytes());
    }

    static Order decode(StateReader in) {
        long verbs = in.number();
        int share = in.u8();
        int session = in.u8();
        long sequence = in.number();
        byte[] words = in.raw(in.u8() * TokenPrints.ENTRY_BYTES);
        return new Order((int) (verbs >>> 1), (verbs & 1) != 0, share, TokenPrints.fromBytes(words), session, sequence);
    }
}
