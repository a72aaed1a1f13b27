package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void shouldLayTheRowsOfATreeSideBySide() {
        // Given
        for (SessionTable kind : List.of(SessionTable.PAGES, SessionTable.SESSIONS, SessionTable.GRANTS)) {
            put(store.of(kind), "acme/one/1", "acme/two/1");
        }
        put(store.of(SessionTable.TREES), "acme/one", "acme/two");
        put(store.of(SessionTable.TIMERS), "1acme/one/1");

        // When
        List<String> lie = store.storeKeys();

        // Then
        assertThat(lie)
                .containsExactly(
                        "d:1acme/one/1",
                        "r:acme/one/g/1",
                        "r:acme/one/p/1",
                        "r:acme/one/s/1",
                        "r:acme/one/t",
                        "r:acme/two/g/1",
                        "r:acme/two/p/1",
                        "r:acme/two/s/1",
                        "r:acme/two/t");
        assertThat(lie.stream().filter(SessionTable.SESSIONS::holds))
                .containsExactly("r:acme/one/s/1", "r:acme/two/s/1");
        assertThat(lie.stream().filter(SessionTable.TREES::holds)).containsExactly("r:acme/one/t", "r:acme/two/t");
        assertThat(lie.stream().filter(SessionTable.TIMERS::holds)).containsExactly("d:1acme/one/1");
    }

    @Test
    void shouldFindTheRowsOfOneTreeAmongThoseOfOthers() {
        // Given
        Table sessions = store.of(SessionTable.SESSIONS);
        put(sessions, "acme/one/a", "acme/one/b", "acme/one-and-a-half/c", "acme/one0/d");
        put(store.of(SessionTable.PAGES), "acme/one/0");
        put(store.of(SessionTable.TREES), "acme/one");

        // When / Then
        assertThat(keys(sessions.beginning("acme/one/", 10))).containsExactly("acme/one/a", "acme/one/b");
        assertThat(keys(sessions.beginning("acme/one/", 1))).containsExactly("acme/one/a");
        assertThat(keys(store.of(SessionTable.PAGES).beginning("acme/one/", 10)))
                .containsExactly("acme/one/0");
        assertThat(store.of(SessionTable.TREES).take("acme/one")).isNotNull();
        assertThatThrownBy(() -> sessions.from("", 10)).isInstanceOf(UnsupportedOperationException.class);
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
