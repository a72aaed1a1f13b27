package io.cordon.topology.containment.owner;

/**
 * What the receipts so far allow to be said. Only {@link Progress#verdict()} makes one, and a contained state needs one: so nothing is
 * called contained without a plan.
 */
sealed interface Verdict {

    /** Work is under way, or the plan is missing. */
    record Open() implements Verdict {}

    /** Access has ended at every point, or there was none. */
    record Proven(Progress progress) implements Verdict {}

    /** The actuator is done, and access is not known to have ended everywhere. */
    record Except(Progress progress) implements Verdict {}
}
