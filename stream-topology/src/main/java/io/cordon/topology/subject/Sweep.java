package io.cordon.topology.subject;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** Walks through a store, some rows at a time, and deletes those that are no longer needed. After a restart it begins anew. */
final class Sweep {
    private static final int AT_ONCE = 500;

    private final KeyValueStore<String, byte[]> store;
    private Optional<String> from = Optional.empty();

    Sweep(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void some(Predicate<byte[]> needless) {
        List<KeyValue<String, byte[]>> rows = Rows.from(store, from, AT_ONCE);
        rows.stream().filter(row -> needless.test(row.value)).forEach(row -> store.delete(row.key));
        from = rows.size() < AT_ONCE ? Optional.empty() : Optional.of(rows.getLast().key);
    }
}
