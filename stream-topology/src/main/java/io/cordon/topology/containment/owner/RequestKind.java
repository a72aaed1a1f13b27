package io.cordon.topology.containment.owner;

/** What an operator may ask for. */
public enum RequestKind {
    QUARANTINE,
    RELEASE,
    EXTEND,
    APPROVE,
    DENY,
    /** Halts every automatic containment of the tenant. */
    STOP_ALL,
    /** Ends that. */
    RESUME,
    /** Announces a canary session that is going to be contained. */
    DRILL,
    /** An analyst's judgement of a case. */
    VERDICT,
    /** Stands by a request that waits for a second operator. */
    CONFIRM,
    /** Takes a waiting request back. */
    WITHDRAW
}
