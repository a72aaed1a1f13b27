package io.cordon.topology.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Tables without a topology around them. */
public final class TablesInMemory {
    private final KeyValueStore<String, byte[]> store;
    private final Runnable commit;

    /** A store of its own, which writes each row at once. */
    public TablesInMemory() {
        this(inMemory(), () -> {});
    }

    private TablesInMemory(KeyValueStore<String, byte[]> store, Runnable commit) {
        this.store = store;
        this.commit = commit;
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    /** A store of its own as a task has it. */
    public static TablesInMemory writtenBehind() {
        WriteBehindStore behind = new WriteBehindStore(inMemory(), 1);
        return new TablesInMemory(behind, behind::flushCache);
    }

    private static KeyValueStore<String, byte[]> inMemory() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("tables"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
    }

    /** What Kafka Streams does before a commit. */
    public void commit() {
        commit.run();
    }

    /** A table of it, with its rows side by side. */
    public Table of(char letter) {
        return new Table(store, new StoreKeys.Apart(letter));
    }

    /** A table of it, as the product has it. */
    public Table of(TableKind kind) {
        return kind.in(store);
    }

    KeyValueStore<String, byte[]> store() {
        return store;
    }

    /** The keys of all tables, in the order in which they lie. */
    List<String> storeKeys() {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(row -> keys.add(row.key));
        }
        return keys;
    }
}
