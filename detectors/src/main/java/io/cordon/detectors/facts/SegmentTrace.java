package io.cordon.detectors.facts;

/** What is kept of the segment that a value stood in. */
record SegmentTrace(
        boolean wholeField, boolean startsWithVerb, boolean endorsed, int hops, int verbs, int shareOfTask) {

    /** Of a value that stood in no content. */
    static final SegmentTrace NONE = new SegmentTrace(true, false, false, 0, 0, 0);
}
