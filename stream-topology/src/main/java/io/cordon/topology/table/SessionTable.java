package io.cordon.topology.table;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** The tables of the session core. */
public enum SessionTable {
    /** tenant/root/session: the session's record. */
    SESSIONS('s'),
    /** tenant/root: what the sessions of a tree share. */
    TREES('t'),
    /** tenant/root/page: prints. */
    PAGES('p'),
    /** second, tenant/root/session: who is due. */
    TIMERS('d'),
    /** tenant: how many sessions live and are held. */
    TENANTS('n'),
    /** The gate feed's key: holds that stand. */
    HOLDS('h'),
    /** tenant/root/session: under which grants it speaks. */
    GRANTS('g');

    /** The store of all of them. */
    public static final String STORE = "session-state";

    private final char kind;

    SessionTable(char kind) {
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
