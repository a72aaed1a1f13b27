package io.cordon.actuator.config;

/** How far a connector may go. */
public enum ConnectorMode {
    /** It touches nothing, and says so. */
    OFF,
    /** It touches nothing, and says what it would have done. */
    SHADOW,
    /** It acts where a person asked for it; else as in shadow. */
    STEP_UP,
    /** It acts. */
    ENFORCE;

    /** The one of two that goes less far. */
    public ConnectorMode weaker(ConnectorMode other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it may act on a command. */
    public boolean lets(boolean byPerson) {
        return this == ENFORCE || this == STEP_UP && byPerson;
    }
}
