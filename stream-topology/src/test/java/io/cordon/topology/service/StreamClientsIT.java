package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.EmbeddedKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing may be lost by leaving the flush to the commit. */
class StreamClientsIT {

    private static final String OUTPUT = "output";
    private static final String CHANGELOG = "changelog";

    /** Refuses, at the broker, what the producer holds for sendable. */
    private static final String NARROW = "narrow";

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start();
        kafka.admin()
                .createTopics(List.of(
                        topic(OUTPUT), topic(CHANGELOG), topic(NARROW).configs(Map.of("max.message.bytes", "200"))))
                .all()
                .get();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty());
    }

    private static Producer<byte[], byte[]> producer(String transactions) {
        Producer<byte[], byte[]> producer = new StreamClients()
                .getProducer(Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactions,
                        ProducerConfig.LINGER_MS_CONFIG,
                        60_000));
        producer.initTransactions();
        return producer;
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int size) {
        return new ProducerRecord<>(topic, new byte[size]);
    }

    private static int committed(String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (Consumer<byte[], byte[]> consumer = new StreamClients().getConsumer(config)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(10)).count();
        }
    }

    @Test
    void shouldCommitWhatNobodyFlushed() {
        try (Producer<byte[], byte[]> producer = producer("commits")) {
            // Given
            producer.beginTransaction();
            producer.send(record(OUTPUT, 10));
            producer.flush();
            producer.send(record(CHANGELOG, 10));
            producer.flush();

            // When
            producer.commitTransaction();
        }

        // Then
        assertThat(List.of(committed(OUTPUT), committed(CHANGELOG))).containsExactly(1, 1);
    }

    @Test
    void shouldFailTheCommitWhenTheBrokerRefusedARecord() {
        try (Producer<byte[], byte[]> producer = producer("refused")) {
            // Given
            producer.beginTransaction();
            producer.send(record(NARROW, 1_000));
            producer.flush();

            // When / Then
            assertThatThrownBy(producer::commitTransaction).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void shouldGiveAPollOfWhoRestoresAWhileInWhichSomethingMayCome() throws Exception {
        // Given
        kafka.admin().createTopics(List.of(topic("quiet"))).all().get();
        Map<String, Object> config = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (Consumer<byte[], byte[]> consumer = new StreamClients().getRestoreConsumer(config)) {
            consumer.assign(List.of(new TopicPartition("quiet", 0)));
            long began = System.nanoTime();

            // When
            int records = consumer.poll(Duration.ofMillis(1)).count();

            // Then
            assertThat(records).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        }
    }
}
