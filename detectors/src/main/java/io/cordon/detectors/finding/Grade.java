package io.cordon.detectors.finding;

/** How strong the evidence is. The grade limits what may be done without a person. */
public enum Grade {
    /** Exact: no inference at all. */
    FACT(Rung.REVOKE),
    /** A print ties a source to a sink. */
    LINKED(Rung.REVOKE),
    /** A deciding argument of a sink has its only origin in untrusted content. */
    STEERED(Rung.QUARANTINE),
    /** Order within bounds, without a link between values. */
    SEQUENCE(Rung.CONSTRAIN),
    /** A rate, a drift or a silence. */
    STATISTICAL(Rung.STEP_UP);

    private final Rung limit;

    Grade(Rung limit) {
        this.limit = limit;
    }

    /** The strongest rung that evidence of this grade may reach. */
    public Rung limit() {
        return limit;
    }
}
