package io.cordon.gate.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.KafkaOptions;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** What a runtime is told whose gate can't be opened. */
class FeedClientsIT {

    @Test
    void shouldNameTheBrokersWhenNobodyAnswers() {
        // Given
        String nowhere = "127.0.0.1:" + FreePorts.next();
        FeedClients clients = clients(Map.of("bootstrap.servers", nowhere, "default.api.timeout.ms", 500));

        // When / Then
        assertThatThrownBy(() -> clients.partitions(Topic.GATE))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("cordon.gate can't be looked up, nobody answers at " + nowhere);
    }

    @Test
    void shouldNameATopicThatIsNotThereAndNotMakeIt() throws Exception {
        // Given
        KafkaOptions generous = KafkaOptions.defaults().with("auto.create.topics.enable", "true");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(generous)) {
            FeedClients clients = clients(Map.of("bootstrap.servers", kafka.bootstrapServers()));

            // When / Then
            assertThatThrownBy(() -> clients.partitions(Topic.GATE))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("there is no topic cordon.gate at " + kafka.bootstrapServers());
            assertThat(kafka.admin().listTopics().names().get()).isEmpty();
        }
    }

    private static FeedClients clients(Map<String, Object> kafka) {
        return new FeedClients(new FeedConfig(kafka, new SimulatedSchemaRegistry(), TopicNames.standard()));
    }
}
