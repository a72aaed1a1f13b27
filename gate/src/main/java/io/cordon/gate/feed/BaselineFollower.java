package io.cordon.gate.feed;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import io.cordon.wire.DocumentShelf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of baselines on a thread of its own.
 *
 * <p><b>Failure semantics.</b> Failure direction: what has not been read yet, or cannot be, does not count, and calls are judged without a baseline, which is
 * the stricter way; the topology judges them again. A broker that cannot be reached, or a topic that is not there, is tried again until it is
 * closed, and what was read before goes on counting.
 */
public final class BaselineFollower implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BaselineFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FeedConfig config;
    private final String topic;
    private final Deserializer<BaselineDocument> documents;
    private final Map<String, BaselineDocument> byKey = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;

    private BaselineFollower(FeedConfig config) {
        this.config = config;
        this.topic = config.topics().of(Topic.BASELINES);
        this.documents =
                AvroSerde.of(config.registry(), BaselineDocument.class, false).deserializer();
    }

    /** Begins to follow. */
    public static BaselineFollower start(FeedConfig config) {
        BaselineFollower follower = new BaselineFollower(config);
        Thread.ofPlatform().daemon().name("cordon-gate-baselines").start(follower);
        return follower;
    }

    /** What was read so far. */
    public BaselineShelf shelf() {
        return new DocumentShelf(
                key -> Optional.ofNullable(byKey.get(key)),
                changes::get,
                (document, why) -> unreadable(document.getAgentType() + '@' + document.getVersion(), why));
    }

    @Override
    public void run() {
        while (closing.getCount() > 0) {
            try (Consumer<String, byte[]> consumer = open()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException | InterruptException e) {
                closing.countDown();
            } catch (KafkaException e) {
                log.atWarn().addKeyValue("error", e.toString()).log("baselines can't be read, trying again");
                pause();
            }
        }
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = ConsumerSettings.committed(config.kafka());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (closing.getCount() > 0) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            byKey.remove(record.key());
        } else {
            decoded(record).ifPresent(document -> byKey.put(record.key(), document));
        }
        changes.incrementAndGet();
    }

    private Optional<BaselineDocument> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(documents.deserialize(topic, record.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            unreadable(record.key(), e);
            return Optional.empty();
        }
    }

    private static void unreadable(String what, RuntimeException why) {
        log.atError()
                .addKeyValue("baseline", what)
                .addKeyValue("error", why.toString())
                .log("baseline can't be read");
    }

    private void pause() {
        try {
            closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }
}
