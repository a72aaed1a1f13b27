package io.cordon.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.KafkaOptions;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Brokers that are not there, and that go away while a topic is read. */
class TopicScanIT {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final int RECORDS = 400;
    /** So large that a topic is more than one answer of a broker. */
    private static final int BYTES = 20_000;

    @Test
    void shouldNameTheBrokersWhenNobodyAnswers() {
        // Given
        String nowhere = "127.0.0.1:" + FreePorts.next();
        TopicScan scan = new TopicScan(cluster(
                Map.of("bootstrap.servers", nowhere, "default.api.timeout.ms", 500, "request.timeout.ms", 400)));

        // When / Then
        assertThatThrownBy(() -> scan.eachOf(Topic.ALERTS, Scope.whole(), seen -> {}))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("could not be read in time: does " + nowhere + " answer");
    }

    /** Brokers as Kafka ships them make any topic that somebody asks for. */
    @Test
    void shouldMakeNoTopicByAskingForIt() throws Exception {
        // Given
        KafkaOptions generous = KafkaOptions.defaults().with("auto.create.topics.enable", "true");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(generous)) {
            TopicScan scan = new TopicScan(cluster(Map.of("bootstrap.servers", kafka.bootstrapServers())));

            // When / Then
            assertThatThrownBy(() -> scan.eachOf(Topic.ALERTS, Scope.whole(), seen -> {}))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("there is no topic " + NAMES.of(Topic.ALERTS));
            assertThat(kafka.admin().listTopics().names().get()).isEmpty();
        }
    }

    @Test
    void shouldEndWhenTheBrokersGoAwayInTheMiddle() {
        // Given
        AtomicInteger read = new AtomicInteger();
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            TopicCatalog.of(NAMES, Sizing.quickstart()).createMissing(kafka.admin());
            Map<String, Object> client =
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "fetch.max.bytes", BYTES);
            fill(client);
            TopicScan scan = new TopicScan(cluster(client));

            // When / Then
            assertThatThrownBy(() -> scan.eachOf(Topic.ALERTS, Scope.whole(), seen -> {
                        if (read.incrementAndGet() == 1) {
                            kafka.close();
                        }
                    }))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("could not be read in time");
        }
        assertThat(read).hasValueBetween(1, RECORDS - 1);
    }

    private static void fill(Map<String, Object> client) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", client.get("bootstrap.servers"), "enable.idempotence", false),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(NAMES.of(Topic.ALERTS), 0, new byte[] {1}, new byte[BYTES]));
            }
        }
    }

    private static Cluster cluster(Map<String, Object> client) {
        return new Cluster(client, new SimulatedSchemaRegistry(), NAMES);
    }
}
