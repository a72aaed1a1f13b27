package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.schemas.broker.Takeover;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class StartUpCheckIT {
    private static final TopicNames NAMES = TopicNames.standard();

    @Test
    void shouldSayWhatOfTheBrokersWeakensTheActuatorsGuarantees() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaOptions.defaults()
                .with("transaction.abort.timed.out.transaction.cleanup.interval.ms", "10000")
                .with("transaction.max.timeout.ms", "3000"))) {
            // Given
            kafka.admin()
                    .createTopics(List.of(new NewTopic(NAMES.of(Topic.COMMANDS), 1, (short) 1)))
                    .all()
                    .get();
            var check = new StartUpCheck(kafka.admin(), NAMES);

            // When
            var warnings = check.warnings(new Takeover(Duration.ofSeconds(6), Duration.ofSeconds(4)));

            // Then
            assertThat(warnings)
                    .satisfiesExactly(
                            slow -> assertThat(slow)
                                    .startsWith("transaction.abort.timed.out.transaction.cleanup.interval.ms is 10000")
                                    .endsWith("after up to 14 s instead of 7 s"),
                            refused -> assertThat(refused).startsWith("transaction.max.timeout.ms is 3000"));
        }
    }
}
