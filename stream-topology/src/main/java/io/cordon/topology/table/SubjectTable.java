package io.cordon.topology.table;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** The tables of the subject core, keyed as its topics: tenant/kind/ref. */
public enum SubjectTable {
    /** What is known of each credential. */
    CREDENTIALS('c'),
    /** Holds to renew. */
    HOLDS('h'),
    /** second, tenant/credential/ref: which are due. */
    TIMERS('d'),
    /** What each session and agent was issued. */
    HOLDINGS('i'),
    /** What is learnt: tenant/agent/type:agent type, and with the runtime behind it what that one's sessions add up to. */
    LEARNING('l');

    /** The store of all of them. */
    public static final String STORE = "subject-state";

    private final char kind;

    SubjectTable(char kind) {
        this.kind = kind;
    }

    /** The store, to be added to a topology. */
    public static StoreBuilder<?> store() {
        return Table.store(STORE);
    }

    /** This table of a task. */
    public Table of(ProcessingContext context) {
        return new Table(context.getStateStore(STORE), kind);
    }

    /** Whether a key of the store is of this table. */
    public boolean holds(String storeKey) {
        return storeKey.charAt(0) == kind;
    }
}
