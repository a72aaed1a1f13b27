package io.cordon.detectors.facts;

/** What is kept of the segment that a value stood in. */
record SegmentTrace(
        boolean wholeField, boolean startsWithVerb, boolean endorsed, int hops, int verbs, int shareOfTask) {}
