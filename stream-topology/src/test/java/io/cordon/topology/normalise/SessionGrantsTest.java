package io.cordon.topology.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SessionGrantsTest {

    @Test
    void shouldReadWhatWasWritten() {
        // Given
        SessionGrants grants = SessionGrants.NONE.with(grant(1)).with(grant(2));

        // When
        SessionGrants read = SessionGrants.decode(grants.encode());

        // Then
        assertThat(read.all()).extracting(SessionGrants.Held::bytes).containsExactly(grant(1), grant(2));
    }

    @Test
    void shouldForgetTheOldestWhenThereAreTooMany() {
        // When
        SessionGrants grants = SessionGrants.NONE;
        for (int i = 0; i < 100; i++) {
            grants = grants.with(grant(i));
        }

        // Then
        assertThat(grants.all())
                .hasSize(4)
                .extracting(SessionGrants.Held::bytes)
                .contains(grant(99));
    }

    private static ByteBuffer grant(int id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, id);
    }
}
