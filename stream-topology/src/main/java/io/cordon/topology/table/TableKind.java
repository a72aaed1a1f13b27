package io.cordon.topology.table;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which table of which store. */
public interface TableKind {

    /** The name of the store. */
    String store();

    /** What tells its keys in the store from those of other tables. */
    char letter();

    /**
     * Whether its rows lie beside those that other tables of the store have of the same tree (ADR 345). Its keys then begin with tenant/root, and ranges are within
     * a tree.
     */
    default boolean liesWithTrees() {
        return false;
    }

    /** This table of a task. */
    default Table of(ProcessingContext context) {
        return in(context.getStateStore(store()));
    }

    /** This table of a store. */
    default Table in(KeyValueStore<String, byte[]> rows) {
        return new Table(rows, StoreKeys.of(this));
    }

    /** Whether a key of the store is of this table. */
    default boolean holds(String storeKey) {
        return StoreKeys.of(this).hold(storeKey);
    }
}
