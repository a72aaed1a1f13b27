package io.cordon.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.SecretRef;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's receiver against what the connector signs. */
class VerifyingReceiverTest {
    private static final long NOW = 1_792_497_600;
    private static final String BODY = "{\"delivery\":\"d1\"}";

    private final WebhookConfig.Key key = new WebhookConfig.Key(
            "k1",
            SecretRef.parse((String) WebhookTarget.key("k1", WebhookTarget.KEY).get("secret"))
                    .orElseThrow());
    private final VerifyingReceiver receiver = new VerifyingReceiver(
            Map.of("k1", WebhookTarget.KEY), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void shouldTakeADeliveryOnce() throws Exception {
        // Given
        var signature = Signature.header(List.of(key), NOW, BODY);

        // When
        var first = receiver.verify(signature, "" + NOW, BODY);
        var second = receiver.verify(signature, "" + NOW, BODY);

        // Then
        assertThat(first).isEqualTo(VerifyingReceiver.Verdict.FRESH);
        assertThat(second).isEqualTo(VerifyingReceiver.Verdict.REPEAT);
    }

    @Test
    void shouldRecogniseARepeatThatIsSignedAnew() throws Exception {
        // Given
        receiver.verify(Signature.header(List.of(key), NOW - 60, BODY), "" + (NOW - 60), BODY);

        // When
        var again = receiver.verify(Signature.header(List.of(key), NOW, BODY), "" + NOW, BODY);

        // Then
        assertThat(again).isEqualTo(VerifyingReceiver.Verdict.REPEAT);
    }

    @Test
    void shouldRefuseAnAlteredBody() throws Exception {
        // Given
        var signature = Signature.header(List.of(key), NOW, BODY);

        // When
        var verdict = receiver.verify(signature, "" + NOW, BODY.replace("d1", "d2"));

        // Then
        assertThat(verdict).isEqualTo(VerifyingReceiver.Verdict.FORGED);
    }

    @Test
    void shouldRefuseAnAlteredTimestamp() throws Exception {
        // Given
        var signature = Signature.header(List.of(key), NOW - 3_600, BODY);

        // When
        var verdict = receiver.verify(signature, "" + NOW, BODY);

        // Then
        assertThat(verdict).isEqualTo(VerifyingReceiver.Verdict.FORGED);
    }

    @Test
    void shouldRefuseADeliveryOfAnotherHour() throws Exception {
        // Given
        var signature = Signature.header(List.of(key), NOW - 3_600, BODY);

        // When
        var verdict = receiver.verify(signature, "" + (NOW - 3_600), BODY);

        // Then
        assertThat(verdict).isEqualTo(VerifyingReceiver.Verdict.LATE);
    }
}
