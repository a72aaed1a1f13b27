package io.cordon.topology.containment.owner;

/** What an operator may ask for. */
public enum RequestKind {
    QUARANTINE,
    RELEASE,
    EXTEND,
    APPROVE,
    DENY,
    STOP_ALL,
    DRILL,
    VERDICT
}
