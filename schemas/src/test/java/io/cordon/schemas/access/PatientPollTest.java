package io.cordon.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientPollTest {
    private static final TopicPartition PLACE = new TopicPartition("cordon.commands", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private long nanos = Long.MAX_VALUE;
    private final PatientPoll poll = new PatientPoll(consumer, () -> nanos);

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PLACE));
        consumer.updateBeginningOffsets(Map.of(PLACE, 0L));
    }

    @Test
    void shouldGoOnWhenTheNewPasswordIsThere() {
        // Given
        refused();
        nanos += Duration.ofMinutes(1).toNanos();
        refused();

        // When
        consumer.addRecord(new ConsumerRecord<>(PLACE.topic(), 0, 0, new byte[0], new byte[0]));

        // Then
        assertThat(poll.within(Duration.ZERO)).hasSize(1);
    }

    @Test
    void shouldGiveUpWhenItIsRefusedForLong() {
        // Given
        for (int minute = 0; minute <= 10; minute++) {
            refused();
            nanos += Duration.ofMinutes(1).toNanos();
        }

        // When
        consumer.setPollException(new SaslAuthenticationException("wrong"));

        // Then
        assertThatThrownBy(() -> poll.within(Duration.ZERO)).isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void shouldForgetASeriesThatIsOver() {
        for (int day = 0; day < 3; day++) {
            nanos += Duration.ofDays(1).toNanos();
            refused();
        }
    }

    @Test
    void shouldThrowAnythingElse() {
        // Given
        consumer.setPollException(new KafkaException("defect"));

        // When // Then
        assertThatThrownBy(() -> poll.within(Duration.ZERO)).hasMessage("defect");
    }

    private void refused() {
        consumer.setPollException(new SaslAuthenticationException("wrong"));
        assertThat(poll.within(Duration.ZERO)).isEmpty();
    }
}
