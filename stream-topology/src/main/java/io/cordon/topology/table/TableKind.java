package io.cordon.topology.table;

import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Which table of which store. */
public interface TableKind {

    /** The name of the store. */
    String store();

    /** What tells its keys in the store from those of other tables. */
    char letter();

    /** This table of a task. */
    default Table of(ProcessingContext context) {
        return new Table(context.getStateStore(store()), letter());
    }

    /** Whether a key of the store is of this table. */
    default boolean holds(String storeKey) {
        return storeKey.charAt(0) == letter();
    }
}
