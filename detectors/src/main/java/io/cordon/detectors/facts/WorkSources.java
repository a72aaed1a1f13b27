package io.cordon.detectors.facts;

/**
 * Which sentences led calls of a tree that ran, the last {@value #LIMIT}: a text of which one sentence was followed is what the session works from, as a
 * handover or a letter that the user pointed at. No sentence speaks for itself, so that an order is not its own witness.
 *
 * <p>A sentence is told by the event that brought it and by what is kept of it beside each value: its share of the task, its verbs, whether it begins with
 * one. Two that are alike in all of that count as one.
 */
public final class WorkSources {

    static final int LIMIT = 16;

    private static final int EVENT_BITS = 26;
    private static final int SESSION_BITS = 8;
    private static final int VERB_BITS = 12;

    private final LastNumbers sentences;

    WorkSources() {
        this(new LastNumbers(LIMIT));
    }

    private WorkSources(LastNumbers sentences) {
        this.sentences = sentences;
    }

    /** True if another sentence of the text that held this value led a call. */
    public boolean hasOtherThan(ValueOrigin value) {
        return hasOtherThan(sentence(value));
    }

    /** True if another sentence of the same text led a call. */
    public boolean hasOtherThan(Passage passage) {
        return hasOtherThan(sentence(passage));
    }

    private boolean hasOtherThan(long sentence) {
        for (int i = 0; i < sentences.size(); i++) {
            long one = sentences.get(i);
            if (one != sentence && ((one ^ sentence) & (1L << EVENT_BITS) - 1) == 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The sentence that held this value led a call. A sequence that cannot be told from others is not kept. */
    void add(ValueOrigin value) {
        if (value.sequence() < ValueOrigin.MAX_SEQUENCE) {
            add(sentence(value));
        }
    }

    /** As {@link #add(ValueOrigin)}, of a sentence itself. */
    void add(Passage passage) {
        if (passage.sequence() < ValueOrigin.MAX_SEQUENCE) {
            add(sentence(passage));
        }
    }

    private void add(long sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    private static long sentence(ValueOrigin value) {
        return sentence(value.session(), value.sequence(), value.shareOfTask(), value.verbs(), value.startsWithVerb());
    }

    private static long sentence(Passage passage) {
        return sentence(
                passage.session(),
                passage.sequence(),
                passage.shareOfTask(),
                passage.verbs(),
                passage.startsWithVerb());
    }

    private static long sentence(int session, long sequence, int shareOfTask, int verbs, boolean startsWithVerb) {
        long told = ((long) shareOfTask << VERB_BITS | verbs) << 1 | (startsWithVerb ? 1 : 0);
        return told << EVENT_BITS | Math.min(sequence, ValueOrigin.MAX_SEQUENCE) << SESSION_BITS | session;
    }

    void encode(StateWriter out) {
        sentences.encode(out);
    }

    static WorkSources decode(StateReader in) {
        return new WorkSources(LastNumbers.decode(in, LIMIT));
    }
}
