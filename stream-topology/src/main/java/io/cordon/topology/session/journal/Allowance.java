package io.cordon.topology.session.journal;

/** Whether one more subject of a tenant may be held. */
public enum Allowance {
    GRANTED,
    /** Too many are held: it becomes a question. */
    LIMITED,
    /** The same, and the first time in its window. */
    FIRST_LIMITED
}
