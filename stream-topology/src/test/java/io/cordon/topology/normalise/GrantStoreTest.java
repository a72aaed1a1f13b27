package io.cordon.topology.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.SessionRef;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.TablesInMemory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class GrantStoreTest {
    private static final SessionRef SESSION = new SessionRef("acme", "root", "session");
    private static final String KEY = "acme/root/session";

    @Test
    void shouldDecodeTheGrantsOfASessionOnce() {
        // Given
        GrantStore grants = new GrantStore(TablesInMemory.writtenBehind().of(SessionTable.GRANTS));
        grants.keep(KEY, SessionGrants.NONE.with(grant(1)));

        // When
        SessionGrants first = grants.of(KEY);

        // Then
        assertThat(first.all()).extracting(SessionGrants.Held::bytes).containsExactly(grant(1));
        assertThat(grants.of(KEY)).isSameAs(first);
    }

    @Test
    void shouldReadTheGrantsOfASessionAgainThatItLetGo() {
        // Given
        GrantStore grants = new GrantStore(TablesInMemory.writtenBehind().of(SessionTable.GRANTS));
        grants.keep(KEY, SessionGrants.NONE.with(grant(1)));
        SessionGrants first = grants.of(KEY);

        // When
        grants.letGo(KEY);

        // Then
        assertThat(grants.of(KEY)).isNotSameAs(first);
        assertThat(grants.of(KEY).all()).extracting(SessionGrants.Held::bytes).containsExactly(grant(1));
    }

    @Test
    void shouldNoticeWhateverBecomesOfTheRow() {
        noticesWhateverBecomesOfTheRow(TablesInMemory.writtenBehind());
    }

    @Test
    void shouldReadEachTimeFromAStoreThatDoesNotTellOfChanges() {
        noticesWhateverBecomesOfTheRow(new TablesInMemory());
    }

    private static void noticesWhateverBecomesOfTheRow(TablesInMemory tables) {
        // Given
        GrantStore grants = new GrantStore(tables.of(SessionTable.GRANTS));
        GrantStore another = new GrantStore(tables.of(SessionTable.GRANTS));
        assertThat(grants.of(KEY).isEmpty()).isTrue();

        // When / Then
        another.keep(KEY, SessionGrants.NONE.with(grant(1)));
        assertThat(grants.of(KEY).all()).extracting(SessionGrants.Held::bytes).containsExactly(grant(1));
        another.delete(SESSION);
        assertThat(grants.of(KEY).isEmpty()).isTrue();
    }

    private static ByteBuffer grant(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, id);
    }
}
