package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class TableTest {

    private final TablesInMemory store = new TablesInMemory();
    private final Table table = store.of('s');

    @Test
    void shouldKeepTablesOfOneStoreApart() {
        // Given
        Table other = store.of('t');
        put(table, "a", "b");
        put(other, "a", "c");

        // When
        table.delete("a");

        // Then
        assertThat(table.get("a")).isNull();
        assertThat(other.get("a")).isNotNull();
        assertThat(keys(table.from("", 10))).containsExactly("b");
        assertThat(keys(other.from("", 10))).containsExactly("a", "c");
    }

    @Test
    void shouldReadOnFromAKeyAndNoMoreThanAsked() {
        // Given
        put(store.of('r'), "z");
        put(table, "d", "b", "a", "c");
        put(store.of('t'), "a");

        // When / Then
        assertThat(keys(table.from("", 2))).containsExactly("a", "b");
        assertThat(keys(table.from("b", 10))).containsExactly("b", "c", "d");
    }

    @Test
    void shouldFindWhatBeginsSo() {
        // Given
        put(
                table,
                "tenant/tree",
                "tenant/tree/",
                "tenant/tree/one",
                "tenant/tree/\u4e8c",
                "tenant/tree0",
                "tenant/tree\uD83D\uDE00");

        // When / Then
        assertThat(keys(table.beginning("tenant/tree/", 10)))
                .containsExactly("tenant/tree/", "tenant/tree/one", "tenant/tree/\u4e8c");
        assertThat(keys(table.beginning("", 10))).hasSize(6);
    }

    @Test
    void shouldEndARangeBeforeItsEnd() {
        // Given
        put(table, "1", "2", "3");

        // When / Then
        assertThat(keys(table.range("1", "3", 10))).containsExactly("1", "2");
    }

    @Test
    void shouldLetRowsBeDeletedWhileTheyAreWalkedThrough() {
        // Given
        put(table, "a", "b", "c");

        // When
        table.from("", 10).forEach(row -> table.delete(row.key));

        // Then
        assertThat(table.from("", 10)).isEmpty();
    }

    private static void put(Table table, String... keys) {
        for (String key : keys) {
            table.put(key, key.getBytes(UTF_8));
        }
    }

    private static List<String> keys(List<KeyValue<String, byte[]>> rows) {
        return rows.stream().map(row -> row.key).toList();
    }
}
