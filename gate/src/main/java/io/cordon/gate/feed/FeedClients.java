package io.cordon.gate.feed;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes the Kafka consumers of the feed. */
final class FeedClients {

    private final FeedConfig config;

    FeedClients(FeedConfig config) {
        this.config = config;
    }

    Consumer<String, GateEntry> open(Isolation isolation) {
        Map<String, Object> settings = ConsumerSettings.of(config.kafka());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.setting());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                1); // told at once; where nothing is told, a thousand gates need not ask often
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        return new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                AvroSerde.of(config.registry(), GateEntry.class, false).deserializer());
    }

    /** @throws KafkaException if nobody answers, or there is no such topic */
    List<TopicPartition> partitions(Topic topic) {
        String name = config.topics().of(topic);
        try (Consumer<String, GateEntry> consumer = open(Isolation.UNCOMMITTED)) {
            List<PartitionInfo> known = consumer.partitionsFor(name);
            if (known == null || known.isEmpty()) {
                throw new KafkaException("there is no topic " + name + " at " + brokers() + ": is the prefix right? "
                        + "'cordon topics' says what a cluster needs");
            }
            return known.stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
        } catch (TimeoutException e) {
            throw new KafkaException(
                    "the topic " + name + " can't be looked up, nobody answers at " + brokers() + ": " + e.getMessage(),
                    e);
        }
    }

    private String brokers() {
        return String.valueOf(config.kafka().get("bootstrap.servers"));
    }

    Map<TopicPartition, Long> highWatermarks(List<TopicPartition> partitions) {
        try (Consumer<String, GateEntry> consumer = open(Isolation.UNCOMMITTED)) {
            return consumer.endOffsets(partitions);
        }
    }
}
