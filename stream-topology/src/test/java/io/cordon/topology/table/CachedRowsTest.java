package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CachedRowsTest {
    private static final String TREE = "r:acme/r1/t";
    private static final String PAGE = "r:acme/r1/p/0";
    private static final String TIMER = "d:10000000001acme/r1/s1";

    private final KeyValueStore<String, byte[]> beneath = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("rows"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    private final CachedRows store = new CachedRows(beneath);

    @Test
    void shouldHaveRowsOfTreesInMemoryAndNoOthersWhenTheyWereWritten() {
        // Given
        store.init(context(64 << 20), store);
        store.put(TREE, row("one"));
        store.put(TIMER, row("one"));

        // When
        beneath.put(TREE, row("beneath"));
        beneath.put(TIMER, row("beneath"));

        // Then
        assertThat(text(store.get(TREE))).isEqualTo("one");
        assertThat(text(store.get(TIMER))).isEqualTo("beneath");
    }

    @Test
    void shouldReadARowOnceWhenItWasNotWrittenHere() {
        // Given
        store.init(context(64 << 20), store);
        beneath.put(TREE, row("one"));
        assertThat(text(store.get(TREE))).isEqualTo("one");

        // When
        beneath.put(TREE, row("two"));

        // Then
        assertThat(text(store.get(TREE))).isEqualTo("one");
    }

    @Test
    void shouldKeepALargePageWhenItWasReadAndNotBefore() {
        // Given
        store.init(context(64 << 20), store);
        store.put(PAGE, row("one".repeat(100)));
        beneath.put(PAGE, row("beneath"));
        assertThat(text(store.get(PAGE))).isEqualTo("beneath");

        // When
        store.put(PAGE, row("two"));
        beneath.put(PAGE, row("beneath"));

        // Then
        assertThat(text(store.get(PAGE))).isEqualTo("two");
    }

    @Test
    void shouldHaveWhatWasWrittenWhicheverWayItWasWhenAsked() {
        // Given
        store.init(context(64 << 20), store);
        store.putAll(List.of(KeyValue.pair(TREE, row("all"))));
        assertThat(text(store.get(TREE))).isEqualTo("all");
        store.putIfAbsent(TREE, row("not absent"));
        assertThat(text(store.get(TREE))).isEqualTo("all");

        // When
        store.delete(TREE);

        // Then
        assertThat(store.get(TREE)).isNull();
        store.putIfAbsent(TREE, row("absent"));
        assertThat(text(store.get(TREE))).isEqualTo("absent");
        store.putAll(List.of(deleted(TREE)));
        assertThat(store.get(TREE)).isNull();
    }

    @Test
    void shouldForgetWhenOthersMayWriteBeneath() {
        // Given: what Kafka Streams does to a task that becomes a standby, or one that has begun anew
        store.init(context(64 << 20), store);
        store.put(TREE, row("one"));

        // When
        store.clearCache();
        beneath.put(TREE, row("two"));

        // Then
        assertThat(text(store.get(TREE))).isEqualTo("two");
        store.init(context(64 << 20), store);
        beneath.put(TREE, row("three"));
        assertThat(text(store.get(TREE))).isEqualTo("three");
    }

    @Test
    void shouldBeThatBeneathWhenThereIsNoMemoryForRows() {
        // Given
        store.init(context(0), store);
        store.put(TREE, row("one"));

        // When
        beneath.put(TREE, row("two"));

        // Then
        assertThat(text(store.get(TREE))).isEqualTo("two");
        store.clearCache();
        store.close();
    }

    private static StateStoreContext context(long rows) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "rows");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9");
        if (rows > 0) {
            settings.put(RowMemory.SETTING, rows);
        }
        return new MockProcessorContext<>(settings).getStateStoreContext();
    }

    @SuppressWarnings("NullAway") // no value is none in the store
    private static KeyValue<String, byte[]> deleted(String key) {
        return KeyValue.pair(key, null);
    }

    private static byte[] row(String text) {
        return text.getBytes(UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] row) {
        return row == null ? null : new String(row, UTF_8);
    }
}
