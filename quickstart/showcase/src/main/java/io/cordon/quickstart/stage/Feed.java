package io.cordon.quickstart.stage;

import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics from their beginning, as everybody may who is allowed to read them: committed records only, in a thread of
 * its own.
 *
 * <p><b>Failure semantics</b> A record that cannot be read, or that its follower throws on, is logged and passed over.
 */
final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration END = Duration.ofSeconds(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> followers;
    private final Thread thread;

    private Feed(
            KafkaConsumer<String, byte[]> consumer, Map<String, Consumer<ConsumerRecord<String, byte[]>>> followers) {
        this.consumer = consumer;
        this.followers = Map.copyOf(followers);
        this.thread = new Thread(this::follow, "quickstart-feed");
        thread.setDaemon(true);
    }

    static Builder of(Map<String, Object> kafka, SchemaRegistry registry) {
        return new Builder(kafka, registry);
    }

    /** Collects who follows what. */
    static final class Builder {
        private final Map<String, Object> kafka;
        private final SchemaRegistry registry;
        private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> followers = new HashMap<>();

        private Builder(Map<String, Object> kafka, SchemaRegistry registry) {
            this.kafka = kafka;
            this.registry = registry;
        }

        <T extends SpecificRecord> Builder follow(Topic topic, Class<T> type, Consumer<T> follower) {
            AvroDeserializer<T> reader = new AvroDeserializer<>(registry, type, SerdeLimits.standard());
            followers.put(TopicNames.standard().of(topic), record -> {
                T value = reader.deserialize(record.topic(), record.value());
                if (value != null) {
                    follower.accept(value);
                }
            });
            return this;
        }

        Feed start() {
            Map<String, Object> settings = ConsumerSettings.committed(kafka);
            settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
            KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
            List<TopicPartition> partitions = followers.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Feed feed = new Feed(consumer, followers);
            feed.thread.start();
            return feed;
        }
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::hand);
            }
        } catch (WakeupException e) {
            LOG.atDebug().log("feed closed");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("feed ended");
        }
    }

    private void hand(ConsumerRecord<String, byte[]> record) {
        Consumer<ConsumerRecord<String, byte[]>> follower = followers.get(record.topic());
        if (follower == null) {
            return;
        }
        try {
            follower.accept(record);
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("record passed over");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
