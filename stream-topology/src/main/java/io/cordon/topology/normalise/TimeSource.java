package io.cordon.topology.normalise;

/** Whose clock windows go by. */
public enum TimeSource {
    /** The runtime's clock as long as the broker's vouches for it. */
    BROKER,
    /** The runtime's clock alone: for replays of recorded traffic, whose broker time says nothing. */
    CLAIMED
}
