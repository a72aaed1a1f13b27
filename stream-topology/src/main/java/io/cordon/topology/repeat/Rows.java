package io.cordon.topology.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in the heap, in the order of keys that RocksDB has. Rows that nobody reads are not kept. */
final class Rows implements KeyValueStore<String, byte[]> {
    private static final Comparator<String> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private final String name;
    private final Predicate<String> read;
    private final NavigableMap<String, byte[]> rows = new TreeMap<>(BY_BYTES);

    /**
     * An empty store.
     *
     * @param read whether anybody reads the row of a key
     */
    Rows(String name, Predicate<String> read) {
        this.name = name;
        this.read = read;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    @SuppressWarnings("NullAway") // as the interface has it: null for no row
    public byte @Nullable [] get(String key) {
        return rows.get(key);
    }

    @Override
    public void put(String key, byte @Nullable [] value) {
        if (value == null) {
            rows.remove(key);
        } else if (read.test(key)) {
            rows.put(key, value);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // as the interface has it: null for no row
    public byte @Nullable [] putIfAbsent(String key, byte[] value) {
        return rows.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    @SuppressWarnings("NullAway") // as the interface has it: null for no row
    public byte @Nullable [] delete(String key) {
        return rows.remove(key);
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        return new Walk(rows.subMap(from, true, to, true));
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return new Walk(rows);
    }

    @Override
    public long approximateNumEntries() {
        return rows.size();
    }

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private static final class Walk implements KeyValueIterator<String, byte[]> {
        private final Iterator<KeyValue<String, byte[]>> rows;

        Walk(NavigableMap<String, byte[]> rows) {
            this.rows = rows.entrySet().stream()
                    .map(row -> KeyValue.pair(row.getKey(), row.getValue()))
                    .iterator();
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public KeyValue<String, byte[]> next() {
            return rows.next();
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException("nobody peeks");
        }

        @Override
        public void close() {}
    }
}
