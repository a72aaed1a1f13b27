package io.cordon.load.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.transport.Ack;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedTest {

    private final Accepted accepted = new Accepted();

    @Test
    void shouldKnowAnEventByItsPlaceAndItsBytes() {
        // When
        accepted.accepted("session", "event".getBytes(UTF_8), new Ack(2, 17));

        // Then
        assertThat(accepted.matches(2, 17, "event".getBytes(UTF_8))).isTrue();
        assertThat(accepted.matches(2, 17, "other".getBytes(UTF_8))).isFalse();
        assertThat(accepted.matches(2, 18, "event".getBytes(UTF_8))).isFalse();
    }

    @Test
    void shouldPromiseNothingOfAnEventThatWasRefused() {
        // When
        accepted.accepted("session", new byte[1], new Ack(0, 1));
        accepted.accepted("session", new byte[1], new Ack(0, 2));
        accepted.refused();

        // Then
        assertThat(accepted.sessions()).isEqualTo(Map.of("session", 2));
        assertThat(accepted.refusals()).isEqualTo(1);
    }
}
