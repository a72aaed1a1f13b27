package io.cordon.load.line;

import io.cordon.schemas.topic.ConsumerSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads alerts as a SOC's tools would, committed ones only, in a thread of its own. */
final class AlertReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, String> consumer;
    private final BiConsumer<String, String> told;
    private final Thread thread;

    private AlertReader(KafkaConsumer<String, String> consumer, BiConsumer<String, String> told) {
        this.consumer = consumer;
        this.told = told;
        this.thread = Thread.ofPlatform().daemon().name("alert-reader").unstarted(this::read);
    }

    /**
     * Begins to read.
     *
     * @param told the session and the text of each alert
     */
    static AlertReader start(String bootstrapServers, String topic, BiConsumer<String, String> told) {
        var consumer = new KafkaConsumer<>(
                ConsumerSettings.committed(Map.of("bootstrap.servers", bootstrapServers)),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        AlertReader reader = new AlertReader(consumer, told);
        reader.thread.start();
        return reader;
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::tell);
            }
        } catch (WakeupException e) {
            assert Thread.currentThread() == thread; // the way to end a poll
        }
    }

    private void tell(ConsumerRecord<String, String> alert) {
        told.accept(alert.key().substring(alert.key().indexOf('/') + 1), alert.value());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
