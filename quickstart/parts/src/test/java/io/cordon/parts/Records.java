package io.cordon.parts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Writes records in transactions, and reads what was committed. */
final class Records implements AutoCloseable {
    private final String servers;
    private final KafkaProducer<String, String> producer;

    Records(String servers) {
        this.servers = servers;
        Map<String, Object> config =
                Map.of("bootstrap.servers", servers, "transactional.id", "records", "transaction.timeout.ms", 5_000);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
    }

    void commit(String topic, String value) {
        send(topic, value);
        producer.commitTransaction();
    }

    void abort(String topic, String value) {
        send(topic, value);
        producer.flush();
        producer.abortTransaction();
    }

    private void send(String topic, String value) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, value));
    }

    List<String> read(String topic, int count) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", servers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            List<String> values = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
            return values;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
