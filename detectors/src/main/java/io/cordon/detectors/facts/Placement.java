package io.cordon.detectors.facts;

/** How an event stands to what its writer wrote before. */
public enum Placement {
    NEW,
    /** The same event again. */
    REPEAT,
    /** Another event in the place of one that was seen. */
    CONTRADICTION
}
