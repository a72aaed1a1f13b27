package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WriteBehindStoreTest {
    private final Behind behind = new Behind();

    @Test
    void shouldWriteARowOnceWhenItChangedSeveralTimesBeforeTheCommit() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "a", "one");
        put(store, "a", "two");
        assertThat(behind.calls).isEmpty();

        // When
        store.flushCache();
        store.flushCache();

        // Then
        assertThat(behind.calls).containsExactly("write a=two");
    }

    @Test
    void shouldWriteAheadWhatHasNotChangedSinceItWasLastAskedTo() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "rests", "one");
        put(store, "changes", "one");
        store.writeAhead();
        assertThat(behind.calls).isEmpty();
        put(store, "changes", "two");

        // When
        store.writeAhead();

        // Then
        assertThat(behind.calls).containsExactly("write rests=one");
        assertThat(text(store.get("changes"))).isEqualTo("two");
        store.flushCache();
        assertThat(behind.calls).containsExactly("write rests=one", "write changes=two");
    }

    @Test
    void shouldReadEachRowThatDoesNotWaitOnce() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "waits", "here");
        put(store, "written", "there");
        store.range("written", "written").close();
        behind.calls.clear();

        // When / Then
        assertThat(text(store.get("waits"))).isEqualTo("here");
        assertThat(text(store.get("written"))).isEqualTo("there");
        assertThat(text(store.get("written"))).isEqualTo("there");
        assertThat(behind.calls).containsExactly("read written");
    }

    @Test
    void shouldReadARowAnewWhenItWasChangedAfterItWasRead() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "a", "one");
        store.flushCache();
        store.get("a");

        // When
        put(store, "a", "two");
        store.flushCache();

        // Then
        assertThat(text(store.get("a"))).isEqualTo("two");
    }

    @Test
    void shouldDeleteAtTheCommitAndSayAtOnceThatItIsGone() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "a", "one");
        store.flushCache();

        // When
        byte @Nullable [] before = store.delete("a");

        // Then
        assertThat(text(before)).isEqualTo("one");
        assertThat(store.get("a")).isNull();
        store.flushCache();
        assertThat(store.get("a")).isNull();
        assertThat(behind.calls).containsExactly("write a=one", "read a", "write a=null", "read a");
    }

    @Test
    void shouldWriteWhatWaitsOfARangeBeforeItIsReadAndNothingElse() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "1", "x");
        put(store, "2", "y");
        put(store, "3", "z");

        // When
        List<String> keys = keys(store.range("1", "2"));

        // Then
        assertThat(keys).containsExactly("1", "2");
        assertThat(behind.calls).containsExactly("write 1=x, 2=y");
        store.flushCache();
        assertThat(behind.calls).containsExactly("write 1=x, 2=y", "write 3=z");
    }

    @Test
    void shouldFindEachRowOfARangeWhateverItsCharacters() {
        // Given: by bytes the last plane comes after all characters of the first, by Java's order before some of them
        WriteBehindStore store = opened(1 << 20);
        put(store, "a\uFFFD", "x");
        put(store, "a\uD83D\uDE00", "y");

        // When / Then
        assertThat(keys(store.range("a\uFFFD", "a\uD83D\uDE01"))).containsExactly("a\uFFFD", "a\uD83D\uDE00");
    }

    @Test
    void shouldWriteAllThatWaitsWhenTheHeapForRowsIsFull() {
        // Given
        WriteBehindStore store = opened(400);
        put(store, "a", "one");
        put(store, "b", "two");
        assertThat(behind.calls).isEmpty();

        // When
        put(store, "c", "three");

        // Then
        assertThat(behind.calls).containsExactly("write a=one, b=two, c=three");
    }

    @Test
    void shouldKeepNoMoreRowsThatWereReadThanThereIsHeapFor() {
        // Given
        WriteBehindStore store = opened(1200);
        for (String key : List.of("a", "b", "c")) {
            put(store, key, "x");
        }
        store.flushCache();
        behind.calls.clear();

        // When
        for (String key : List.of("a", "b", "a", "c", "a", "b")) {
            store.get(key);
        }

        // Then
        assertThat(behind.calls).containsExactly("read a", "read b", "read c", "read b");
    }

    @Test
    void shouldTellOfEachRowThatBecomesAnother() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        List<String> changed = new ArrayList<>();
        store.whenChanged(changed::add);

        // When
        put(store, "a", "one");
        store.putIfAbsent("a", new byte[0]);
        store.putIfAbsent("b", new byte[0]);
        store.delete("c");
        store.flushCache();
        store.get("a");

        // Then
        assertThat(changed).containsExactly("a", "b", "c");
    }

    @Test
    void shouldForgetWhatWaitsWhenItsTaskIsClosed() {
        // Given
        WriteBehindStore store = opened(1 << 20);
        put(store, "a", "one");

        // When
        store.close();

        // Then
        assertThat(behind.calls).isEmpty();
    }

    private WriteBehindStore opened(long heap) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 2 * heap);
        WriteBehindStore store = new WriteBehindStore(behind, 0.5);
        store.init(new MockProcessorContext<>(settings).getStateStoreContext(), store);
        return store;
    }

    private static void put(WriteBehindStore store, String key, String value) {
        store.put(key, value.getBytes(UTF_8));
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "null" : new String(value, UTF_8);
    }

    private static List<String> keys(KeyValueIterator<String, byte[]> rows) {
        List<String> keys = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(row -> keys.add(row.key));
        }
        return keys;
    }

    /** A store in memory that notes what is asked of it. */
    private static final class Behind extends WrappedStateStore<KeyValueStore<String, byte[]>, String, byte[]>
            implements KeyValueStore<String, byte[]> {
        private final List<String> calls = new ArrayList<>();

        Behind() {
            super(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("rows"), Serdes.String(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .withCachingDisabled()
                    .build());
        }

        @Override
        public byte @Nullable [] get(String key) {
            calls.add("read " + key);
            return wrapped().get(key);
        }

        @Override
        public void putAll(List<KeyValue<String, byte[]>> rows) {
            calls.add("write "
                    + String.join(
                            ", ",
                            rows.stream()
                                    .map(row -> row.key + "=" + text(row.value))
                                    .toList()));
            wrapped().putAll(rows);
        }

        @Override
        public void put(String key, byte @Nullable [] value) {
            throw new AssertionError("rows are written in batches");
        }

        @Override
        public byte @Nullable [] putIfAbsent(String key, byte @Nullable [] value) {
            throw new AssertionError("rows are written in batches");
        }

        @Override
        public byte @Nullable [] delete(String key) {
            throw new AssertionError("rows are written in batches");
        }

        @Override
        public KeyValueIterator<String, byte[]> range(String from, String to) {
            return wrapped().range(from, to);
        }

        @Override
        public KeyValueIterator<String, byte[]> all() {
            return wrapped().all();
        }

        @Override
        public long approximateNumEntries() {
            return wrapped().approximateNumEntries();
        }
    }
}
