package io.cordon.detectors.facts;

/** Where an event is folded into, and what identifies it there. */
record Folding(TreeFacts tree, SessionFacts session, int index, long sequence, long now) {}
