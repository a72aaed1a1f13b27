package io.cordon.detectors.finding;

/** The response ladder, weakest first. */
public enum Rung {
    OBSERVE,
    ALERT,
    STEP_UP,
    CONSTRAIN,
    /** A short, expiring denial: what {@link #QUARANTINE} and {@link #REVOKE} become until the containment owner answers. */
    HOLD,
    QUARANTINE,
    REVOKE;

    /** The weaker of the two. */
    public Rung atMost(Rung limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /** The stronger of the two. */
    public Rung atLeast(Rung floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }

    /** True if this rung needs the containment owner: the session core itself only holds. */
    public boolean isContainment() {
        return compareTo(QUARANTINE) >= 0;
    }
}
