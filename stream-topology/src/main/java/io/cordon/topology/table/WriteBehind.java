package io.cordon.topology.table;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds stores in RocksDB that are written at the commit, each with a changelog. */
final class WriteBehind implements StoreBuilder<KeyValueStore<String, byte[]>> {
    private final String name;
    private final double share;

    /**
     * Stores of one name.
     *
     * @param share which part of the heap for rows each of them may take
     */
    WriteBehind(String name, double share) {
        this.name = name;
        this.share = share;
    }

    @Override
    public KeyValueStore<String, byte[]> build() {
        return new WriteBehindStore(
                new CachedRows(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of())
                        .build()),
                share);
    }

    @Override
    public StoreBuilder<KeyValueStore<String, byte[]>> withCachingEnabled() {
        return this;
    }

    /** It goes on waiting for the commit: nothing that leaves the processor does. */
    @Override
    public StoreBuilder<KeyValueStore<String, byte[]>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, byte[]>> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException("the changelog of " + name + " has the settings of all");
    }

    @Override
    public StoreBuilder<KeyValueStore<String, byte[]>> withLoggingDisabled() {
        throw new UnsupportedOperationException("without a changelog " + name + " would not survive its instance");
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return name;
    }
}
