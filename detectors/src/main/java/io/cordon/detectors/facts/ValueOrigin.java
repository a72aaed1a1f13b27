package io.cordon.detectors.facts;

import io.cordon.detectors.print.ValueKind;

/**
 * Where a printed value came from, packed in 64 bits.
 *
 * <p>Bits: 0-6 classes of origin seen, 7 stood as a whole field, 8 stood in free text, 9 its segment begins with an action verb, 10 its record
 * names something of the user's, 11 from a sensitive result, 12-14 hops, 15-26 verb classes of its segment, 27-33 per cent of the segment's
 * words that the user used, 34-37 kind, 38-45 session in the tree, 46-63 sequence there.
 *
 * @param packed the bits; 0 for a value that was never received
 */
public record ValueOrigin(long packed) {

    /** A value that was never received. */
    public static final ValueOrigin UNKNOWN = new ValueOrigin(0);

    /** Largest number of hops that is told apart. */
    public static final int MAX_HOPS = 7;

    static final int MAX_SEQUENCE = (1 << 18) - 1;

    private static final int WHOLE = 7;
    private static final int FREE = 8;
    private static final int STARTS_WITH_VERB = 9;
    private static final int ENDORSED = 10;
    private static final int SENSITIVE = 11;
    private static final int HOPS = 12;
    private static final int VERBS = 15;
    private static final int SHARE = 27;
    private static final int KIND = 34;
    private static final int SESSION = 38;
    private static final int SEQUENCE = 46;
    /** What belongs to the segment that tells most, and is replaced together. */
    private static final long SEGMENT_BITS =
            1L << STARTS_WITH_VERB | 1L << ENDORSED | 7L << HOPS | 0xFFFL << VERBS | 127L << SHARE | -1L << SESSION;

    /** Who wrote what a value was read from. */
    public enum Source {
        USER,
        SYSTEM,
        TRUSTED_TOOL,
        UNTRUSTED_TOOL,
        EXTERNAL,
        AGENT,
        /** The agent wrote it into a call before anything that it read held it. */
        COMPUTED;

        int bit() {
            return 1 << ordinal();
        }

        /** True if third parties may have written it. */
        public boolean untrusted() {
            return this == UNTRUSTED_TOOL || this == EXTERNAL;
        }
    }

    /** True if the value was received at all. */
    public boolean known() {
        return packed != 0;
    }

    /** True if it was seen in content of this source. */
    public boolean from(Source source) {
        return (packed & source.bit()) != 0;
    }

    /** True if all that is known of it came from content that third parties may have written, perhaps handed on by an agent. */
    public boolean onlyUntrusted() {
        boolean untrusted = from(Source.UNTRUSTED_TOOL) || from(Source.EXTERNAL);
        return untrusted
                && !from(Source.USER)
                && !from(Source.SYSTEM)
                && !from(Source.TRUSTED_TOOL)
                && !from(Source.COMPUTED);
    }

    /** True if it stood in free text and never as a whole structured field. */
    public boolean freeTextOnly() {
        return bit(FREE) && !bit(WHOLE);
    }

    /** True if its segment begins with an action verb. */
    public boolean startsWithVerb() {
        return bit(STARTS_WITH_VERB);
    }

    /** True if its record also names something that the user named. */
    public boolean endorsed() {
        return bit(ENDORSED);
    }

    /** True if it came out of a result worth protecting. */
    public boolean sensitive() {
        return bit(SENSITIVE);
    }

    /** Results it came through since something that the user named. */
    public int hops() {
        return (int) (packed >>> HOPS) & 7;
    }

    /** Bit set of the verb classes in its segment. */
    public int verbs() {
        return (int) (packed >>> VERBS) & 0xFFF;
    }

    /** Per cent of the words of its segment that the user used, damped for short segments. */
    public int shareOfTask() {
        return (int) (packed >>> SHARE) & 127;
    }

    /** What the value is. */
    public ValueKind kind() {
        return ValueKind.ofCode((int) (packed >>> KIND) & 15);
    }

    /** Index of the session in the tree that received it first. */
    public int session() {
        return (int) (packed >>> SESSION) & 255;
    }

    /** Sequence of the event that brought it, clamped to {@value #MAX_SEQUENCE}. */
    public long sequence() {
        return packed >>> SEQUENCE;
    }

    static ValueOrigin of(
            Source source, SegmentTrace segment, ValueKind kind, boolean sensitive, int session, long sequence) {
        return new ValueOrigin(source.bit()
                | 1L << (segment.wholeField() ? WHOLE : FREE)
                | flag(segment.startsWithVerb(), STARTS_WITH_VERB)
                | flag(segment.endorsed(), ENDORSED)
                | flag(sensitive, SENSITIVE)
                | (long) Math.min(MAX_HOPS, segment.hops()) << HOPS
                | (segment.verbs() & 0xFFFL) << VERBS
                | (long) segment.shareOfTask() << SHARE
                | (long) (kind.code() & 15) << KIND
                | (long) session << SESSION
                | Math.min(sequence, MAX_SEQUENCE) << SEQUENCE);
    }

    /** A value that the agent itself made up. */
    static ValueOrigin computed(ValueKind kind, int session, long sequence) {
        return of(Source.COMPUTED, SegmentTrace.NONE, kind, false, session, sequence);
    }

    /** This value seen again: classes add up, and the more telling segment stays. */
    ValueOrigin and(ValueOrigin again) {
        long seen = (packed | again.packed) & ~SEGMENT_BITS & ~(15L << KIND) | packed & 15L << KIND;
        long segment = again.tellsMoreThan(this) ? again.packed : packed;
        return new ValueOrigin(seen | segment & SEGMENT_BITS);
    }

    /** An attacker must not hide an order behind an earlier, harmless mention. */
    private boolean tellsMoreThan(ValueOrigin other) {
        if (untrustedAtAll() != other.untrustedAtAll()) {
            return untrustedAtAll();
        }
        if (bit(FREE) != other.bit(FREE)) {
            return bit(FREE);
        }
        if (startsWithVerb() != other.startsWithVerb()) {
            return startsWithVerb();
        }
        return shareOfTask() < other.shareOfTask();
    }

    private boolean untrustedAtAll() {
        return from(Source.UNTRUSTED_TOOL) || from(Source.EXTERNAL);
    }

    private boolean bit(int bit) {
        return (packed & 1L << bit) != 0;
    }

    private static long flag(boolean value, int bit) {
        return value ? 1L << bit : 0;
    }
}
