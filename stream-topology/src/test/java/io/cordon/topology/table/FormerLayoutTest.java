package io.cordon.topology.table;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormerLayoutTest {
    private static final byte[] ROW = {1};

    private final TablesInMemory tables = TablesInMemory.writtenBehind();

    @ParameterizedTest
    @EnumSource(
            value = SessionTable.class,
            names = {"SESSIONS", "TREES", "PAGES", "GRANTS"})
    void shouldRefuseRowsThatLieByTable(SessionTable table) {
        // Given
        tables.of(table.letter()).put("acme/r1", ROW);

        // When / Then
        assertThatThrownBy(() -> FormerLayout.refuse(tables.store()))
                .isInstanceOf(FormerStateException.class)
                .hasMessageContainingAll(table.letter() + ":", "upgrade.md");
    }

    @Test
    void shouldTakeRowsAsTheyLieNow() {
        // Given
        for (SessionTable table : SessionTable.values()) {
            tables.of(table).put("acme/r1", ROW);
        }

        // When / Then
        assertThatCode(() -> FormerLayout.refuse(tables.store())).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeAnEmptyStore() {
        assertThatCode(() -> FormerLayout.refuse(tables.store())).doesNotThrowAnyException();
    }
}
