package io.cordon.detectors.event;

/** How far a detector, connector or runtime may go, weakest first. */
public enum Mode {
    OFF,
    /** Says what it would have done. */
    SHADOW,
    /** Asks a person, and does no more. */
    STEP_UP,
    ENFORCE;

    /** The one of two that goes less far. */
    public Mode weaker(Mode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
