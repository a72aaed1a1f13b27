package io.cordon.topology.table;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Tables without a topology around them. */
public final class TablesInMemory {
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("tables"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();

    /** A store of its own. */
    public TablesInMemory() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    /** A table of it. */
    public Table of(char kind) {
        return new Table(store, kind);
    }
}
