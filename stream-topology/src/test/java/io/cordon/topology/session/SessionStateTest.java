package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.SessionRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionStateTest {
    private final SessionState state = SessionState.blank(new SessionRef("acme", "r-1", "s-1"));

    @Test
    void shouldReadWhatWasWritten() {
        // Given
        state.holds("token-1");
        state.holds("token-2");
        state.seenOn("pod-1");
        state.arm(Instant.ofEpochSecond(42));
        state.goesBy(new Pin("support", 3, Instant.ofEpochMilli(7)));

        // When
        SessionState read = SessionState.decode(state.encode());

        // Then
        assertThat(read.facts().ref()).isEqualTo(state.facts().ref());
        assertThat(read.credentials()).containsExactly("token-1", "token-2");
        assertThat(read.instance()).isEqualTo("pod-1");
        assertThat(read.pin()).contains(new Pin("support", 3, Instant.ofEpochMilli(7)));
        assertThat(read.armed()).contains(Instant.ofEpochSecond(42));
        assertThat(read.encode()).isEqualTo(state.encode());
    }

    @Test
    void shouldStayBoundedWhenASessionUsesManyCredentials() {
        // When
        for (int i = 0; i < 1_000; i++) {
            state.holds("token-" + i);
        }

        // Then
        assertThat(state.credentials()).hasSize(SessionState.MAX_CREDENTIALS).contains("token-999");
    }

    @Test
    void shouldRefuseWhatANewerReleaseWrote() {
        // Given
        byte[] newer = state.encode();
        newer[0] = 9;

        // When / Then
        assertThatThrownBy(() -> SessionState.decode(newer)).hasMessageContaining("version 9");
    }
}
