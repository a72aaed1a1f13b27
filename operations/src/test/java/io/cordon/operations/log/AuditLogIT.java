package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.operations.cluster.Cluster;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.sign.DocumentSigner;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Written from a real broker, of which records are deleted. */
class AuditLogIT {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final TopicPartition REQUESTS = new TopicPartition(NAMES.of(Topic.REQUESTS), 0);

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
    private final AuditLogMeters meters = new AuditLogMeters();

    @TempDir
    private Path directory;

    @BeforeEach
    void prepare() {
        TopicCatalog.of(NAMES, Sizing.quickstart()).createMissing(kafka.admin());
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void shouldTellTheHoleWhenRecordsAreDeletedWhileItRuns() throws Exception {
        // Given
        send(2);
        open().catchUp();
        send(4);
        AuditLog running = open();

        // When
        deleteBefore(5);
        running.catchUp();

        // Then
        assertThat(report().kinds())
                .containsEntry(LineKind.REJECTED.label(), 3L)
                .containsEntry(LineKind.GAP.label(), 1L);
        assertThat(report().intact()).isTrue();
        assertThat(meters.scrape()).contains("cordon_auditlog_missed_records_total 3.0");
    }

    @Test
    void shouldTellTheHoleWhenRecordsWereDeletedBeforeItsStart() throws Exception {
        // Given
        send(2);
        open().catchUp();
        send(4);

        // When
        deleteBefore(6);
        open().catchUp();

        // Then
        assertThat(report().kinds()).containsEntry(LineKind.GAP.label(), 1L);
        assertThat(meters.scrape()).contains("cordon_auditlog_missed_records_total 4.0");
    }

    @Test
    void shouldRefuseBrokersThatHaveLessThanTheLog() throws Exception {
        // Given
        send(2);
        open().catchUp();

        // When
        kafka.admin().deleteTopics(List.of(REQUESTS.topic())).all().get();
        prepare();

        // Then
        assertThatThrownBy(this::open).isInstanceOf(LogException.class).hasMessageContaining("were restored");
    }

    /** They cannot be read, and are logged as that. */
    private void send(int records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(
                        REQUESTS.topic(), REQUESTS.partition(), "acme/r".getBytes(UTF_8), "junk".getBytes(UTF_8)));
            }
        }
    }

    private void deleteBefore(long offset) throws Exception {
        kafka.admin()
                .deleteRecords(Map.of(REQUESTS, RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    private AuditLog open() {
        Cluster cluster = new Cluster(client, new SimulatedSchemaRegistry(), NAMES);
        return AuditLog.open(
                cluster, directory, new DocumentSigner(SampleLog.KEY), AuditLog.Settings.standard(), meters);
    }

    private LogReport report() throws Exception {
        return new LogVerifier(VerifyingKeys.of(SampleLog.KEY))
                .verify(new Segments(directory.resolve("acme")).all(), Optional.empty());
    }
}
