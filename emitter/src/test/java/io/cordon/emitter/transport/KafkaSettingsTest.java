package io.cordon.emitter.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void shouldKeepWhatTheProducerTookForLongerThanAnOutageLasts() {
        assertThat((int) KafkaSettings.of("broker:9092").producer().get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG))
                .isGreaterThan((int) Duration.ofHours(12).toMillis());
    }

    @Test
    void shouldLetNobodyUndoOrderAndSafety() {
        // Given
        KafkaSettings settings = KafkaSettings.of("broker:9092")
                .with(Map.of("acks", "1", "enable.idempotence", "false", "delivery.timeout.ms", "60000"));

        // When
        Map<String, Object> producer = settings.producer();

        // Then
        assertThat(producer)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", "60000");
    }
}
