package io.cordon.topology.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads some rows of a store, so that they may be changed while they are walked through. */
final class Rows {
    private Rows() {}

    /** At most so many rows, in order, from a key on or from the first. */
    static List<KeyValue<String, byte[]>> from(KeyValueStore<String, byte[]> store, Optional<String> key, int limit) {
        List<KeyValue<String, byte[]>> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = open(store, key.orElse(null))) {
            while (all.hasNext() && rows.size() < limit) {
                rows.add(all.next());
            }
        }
        return rows;
    }

    @SuppressWarnings("NullAway") // a range without an end is the rest of the store
    private static KeyValueIterator<String, byte[]> open(KeyValueStore<String, byte[]> store, @Nullable String from) {
        return from == null ? store.all() : store.range(from, null);
    }
}
