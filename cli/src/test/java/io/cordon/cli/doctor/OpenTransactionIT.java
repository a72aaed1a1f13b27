package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OpenTransactionIT {
    private static final byte[] BYTES = {1};
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(10);

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(KafkaOptions.defaults().with(HangingTransaction.UNVERIFIED, "false"));
        TopicCatalog.of(TopicNames.standard(), Sizing.quickstart()).createMissing(kafka.admin());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldNameATransactionThatNoCoordinatorKnowsAndWhatEndsIt() throws Exception {
        // Given
        TopicPartition partition = new TopicPartition("cordon.commands", 1);
        HangingTransaction.on(partition, client());

        // When
        List<JsonNode> hanging = doctor();
        end(partition, 0);

        // Then
        assertThat(hanging).singleElement().satisfies(symptom -> {
            assertThat(symptom.path("verdict").asText()).isEqualTo("wrong");
            assertThat(symptom.path("text").asText())
                    .startsWith(
                            "cordon.commands-1 stands at offset 0: a transaction is open there that no coordinator knows,"
                                    + " of producer 4711, epoch 3, its first record younger than a minute.")
                    .contains("kafka-transactions.sh --bootstrap-server " + kafka.bootstrapServers()
                            + " abort --topic cordon.commands --partition 1 --start-offset 0 ");
        });
        assertThat(examination(Duration.ZERO).examine())
                .singleElement()
                .extracting(Symptom::verdict)
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void shouldFindItBehindOthersThatWorkOnTheSamePartition() throws Exception {
        // Given
        TopicPartition partition = new TopicPartition("cordon.receipts", 0);
        HangingTransaction.on(partition, client());
        List<Symptom> symptoms;
        try (Writer writer = new Writer("working", LONG, partition)) {
            Thread working = Thread.ofPlatform().start(writer::work);

            // When
            symptoms = examination(Duration.ofSeconds(60)).examine();
            writer.end();
            working.join();
        } finally {
            end(partition, 0);
        }

        // Then
        assertThat(symptoms)
                .singleElement()
                .satisfies(
                        symptom -> assertThat(symptom.text())
                                .startsWith(
                                        "cordon.receipts-0 stands at offset 0: a transaction is open there that no coordinator knows"));
    }

    @Test
    void shouldFindItBehindAnotherThatEndsMeanwhile() throws Exception {
        // Given
        TopicPartition partition = new TopicPartition("cordon.findings", 0);
        List<Symptom> symptoms;
        try (Writer writer = new Writer("short", SHORT, partition)) {
            writer.begin();
            HangingTransaction.on(partition, client());

            // When
            symptoms = examination(Duration.ofSeconds(60)).examine();
        } finally {
            end(partition, 1);
        }

        // Then
        assertThat(symptoms)
                .singleElement()
                .satisfies(
                        symptom -> assertThat(symptom.text())
                                .startsWith(
                                        "cordon.findings-0 stands at offset 1: a transaction is open there that no coordinator knows"));
    }

    @Test
    void shouldTellOfATransactionThatIsYetToEnd() {
        // Given
        try (Writer writer = new Writer("lasting", LONG, new TopicPartition("cordon.gate", 0))) {
            writer.begin();

            // When
            List<Symptom> symptoms = examination(Duration.ofSeconds(1)).examine();
            writer.commit();

            // Then
            assertThat(symptoms).singleElement().satisfies(symptom -> {
                assertThat(symptom.verdict()).isEqualTo(Verdict.GOOD);
                assertThat(symptom.text())
                        .startsWith("cordon.gate-0 stands at offset 0: transaction of lasting, open for ")
                        .endsWith(" s; it ends by its time-out of 600 s");
            });
        }
    }

    private static List<JsonNode> doctor() throws Exception {
        StringWriter out = new StringWriter();
        new CommandLine(new DoctorCommand())
                .setOut(new PrintWriter(out))
                .execute("--bootstrap", kafka.bootstrapServers(), "--tenant", "acme", "--small", "--json");
        JsonNode symptoms = new ObjectMapper().readTree(out.toString()).path("symptoms");
        return StreamSupport.stream(symptoms.spliterator(), false)
                .filter(symptom -> symptom.path("area").asText().equals("transactions"))
                .toList();
    }

    private static TransactionExamination examination(Duration patience) {
        AccessPlan plan = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));
        return new TransactionExamination(
                kafka.admin(),
                plan.member(Role.INSPECTOR),
                new StandingReport(kafka.bootstrapServers()),
                patience,
                InstantSource.system());
    }

    /** As kafka-transactions does. */
    private static void end(TopicPartition partition, long start) throws Exception {
        Admin admin = kafka.admin();
        ProducerState producer =
                admin.describeProducers(List.of(partition)).partitionResult(partition).get().activeProducers().stream()
                        .filter(one -> one.currentTransactionStartOffset().equals(OptionalLong.of(start)))
                        .findFirst()
                        .orElseThrow();
        admin.abortTransaction(new AbortTransactionSpec(
                        partition,
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(0)))
                .all()
                .get();
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** Writes to a partition in transactions. */
    private static final class Writer implements AutoCloseable {
        private final KafkaProducer<byte[], byte[]> producer;
        private final TopicPartition partition;
        private volatile boolean ended;

        Writer(String id, Duration timeout, TopicPartition partition) {
            this.producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            kafka.bootstrapServers(),
                            "transactional.id",
                            id,
                            "transaction.timeout.ms",
                            (int) timeout.toMillis()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            this.partition = partition;
            producer.initTransactions();
        }

        void begin() {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), BYTES, BYTES));
            producer.flush();
        }

        void commit() {
            producer.commitTransaction();
        }

        /** One after the other, until it is told to end. */
        void work() {
            while (!ended) {
                begin();
                commit();
            }
        }

        void end() {
            ended = true;
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
