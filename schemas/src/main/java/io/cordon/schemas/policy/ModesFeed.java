package io.cordon.schemas.policy;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.ModesLedger.Ruling;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modes in force, followed on a thread of its own.
 *
 * <p><b>Failure semantics.</b> A document that nobody signed, that is older, cannot be read, or that the service refuses changes nothing: what was in
 * force before stays, and an error says so. A broker or registry that is away, or a topic that is not there, is tried again until it is closed; until
 * the topic was read once the service's file alone holds, which may allow more than operators set.
 */
public final class ModesFeed implements Supplier<Modes>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModesFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** What a service does with modes. */
    public interface Listener {
        /**
         * Takes them.
         *
         * @throws IllegalArgumentException if they make no sense to it, naming all problems; what was in force before then stays
         */
        void taken(Modes modes);

        /** A document was refused. */
        default void refused() {}
    }

    private final Map<String, Object> kafka;
    private final String topic;
    private final ModesLedger ledger;
    private final Listener listener;
    private final CountDownLatch readOnce = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Modes current = Modes.none();
    private volatile @Nullable Consumer<byte[], byte[]> open;

    private ModesFeed(
            Map<String, Object> kafka,
            TopicNames topics,
            SchemaRegistry registry,
            RecordVerifier verifier,
            Listener listener) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topics.of(Topic.POLICY);
        this.listener = requireNonNull(listener, "listener");
        this.ledger = new ModesLedger(
                verifier, AvroSerde.of(registry, PolicyDocument.class, false).deserializer(), listener::taken);
        this.thread = new Thread(this::run, "cordon-modes");
        thread.setDaemon(true);
    }

    /**
     * Begins to follow.
     *
     * @param kafka client properties
     * @param verifier of the operators' keys
     */
    public static ModesFeed start(
            Map<String, Object> kafka,
            TopicNames topics,
            SchemaRegistry registry,
            RecordVerifier verifier,
            Listener listener) {
        ModesFeed feed = new ModesFeed(kafka, topics, registry, verifier, listener);
        feed.thread.start();
        return feed;
    }

    /** What is in force. */
    @Override
    public Modes get() {
        return current;
    }

    /** Waits until all that was in the topic is read; says so in the log if it is not. */
    public void awaitRead(Duration patience) {
        try {
            if (!readOnce.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.atError()
                        .addKeyValue("topic", topic)
                        .log("modes can't be read, the file alone holds until they can");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (closing.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                open = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                closing.countDown();
            } catch (KafkaException e) { // also of the registry
                LOG.atWarn().addKeyValue("error", e.toString()).log("modes can't be read, trying again");
                pause();
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = ConsumerSettings.committed(kafka);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        if (known == null || known.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        List<TopicPartition> partitions = known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (closing.getCount() > 0) {
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                readOnce.countDown();
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Optional<Ruling> ruling = ledger.take(record);
        if (ruling.isPresent() && ruling.get() instanceof Ruling.Taken taken) {
            taken(taken);
        } else if (ruling.isPresent() && ruling.get() instanceof Ruling.Refused refused) {
            refused(record, refused);
        }
    }

    private void taken(Ruling.Taken taken) {
        current = taken.modes();
        LOG.atWarn()
                .addKeyValue("modes", ModesJson.write(current))
                .addKeyValue("operator", taken.document().getIssuedBy())
                .addKeyValue("keyId", taken.keyId())
                .addKeyValue("reason", taken.document().getReason())
                .log("modes in force");
    }

    /** What was in force before stays. */
    private void refused(ConsumerRecord<byte[], byte[]> record, Ruling.Refused refused) {
        LOG.atError()
                .addKeyValue("offset", record.offset())
                .addKeyValue("error", refused.why())
                .log("modes refused, those before stay in force");
        listener.refused();
    }

    private void pause() {
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Ends it; the modes stay as they were last. */
    @Override
    public void close() {
        closing.countDown();
        Consumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
