package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.schemas.broker.Brokers;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A cluster that was there before Cordon: its own topics were made when its settings were others. */
class InternalTopicsIT {

    @Test
    void shouldLookAtTheReplicasThatAreThereAndNotOnlyAtThoseOfNewTopics() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaOptions.defaults())) {
            // Given
            ClusterExamination production = new ClusterExamination(
                    kafka.admin(), TopicCatalog.of(TopicNames.standard(), Sizing.production()), Sizing.production());
            List<String> fresh = new Brokers(kafka.admin()).thin(3);
            kafka.admin()
                    .createTopics(List.of(new NewTopic("orders", 1, (short) 1)))
                    .all()
                    .get();

            // When: somebody else's group and transaction have them made
            kafka.admin()
                    .alterConsumerGroupOffsets(
                            "billing", Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            kafka.admin().fenceProducers(List.of("billing")).all().get();

            // Then
            assertThat(fresh).isEmpty();
            assertThat(new Brokers(kafka.admin()).thin(1)).isEmpty();
            assertThat(production.brokers())
                    .filteredOn(symptom -> symptom.verdict() == Verdict.WEAK)
                    .extracting(Symptom::text)
                    .anyMatch(text ->
                            text.startsWith("topic __transaction_state has partitions with 1 replica(s), expected 3"))
                    .anyMatch(text ->
                            text.startsWith("topic __consumer_offsets has partitions with 1 replica(s), expected 3"));
        }
    }
}
