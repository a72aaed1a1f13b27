package io.cordon.gate.feed;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the whole feed from its beginning on a thread of its own and hands each record to a sink.
 *
 * <p><b>Failure semantics.</b> A broker that can't be reached is tried again until the reader is closed; meanwhile the
 * view ages, and its age decides. A record that can't be read is skipped with an error in the log: it can neither open
 * nor close a gate.
 */
final class FeedReader implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    /** What becomes of what was read. */
    interface Sink {
        /** The reader begins, for the first time or again, at the beginning of the feed. */
        void began();

        void record(ConsumerRecord<String, GateEntry> entry);

        /** The reader stands before these positions. */
        void positions(Map<Integer, Long> positions);

        /** The reader has read what stood in the feed when it began. */
        void caughtUp();
    }

    private final Supplier<Consumer<String, GateEntry>> consumers;
    private final Supplier<Map<TopicPartition, Long>> highWatermarks;
    private final List<TopicPartition> partitions;
    private final Sink sink;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, GateEntry> current;
    private boolean caughtUp;

    FeedReader(
            Supplier<Consumer<String, GateEntry>> consumers,
            Supplier<Map<TopicPartition, Long>> highWatermarks,
            List<TopicPartition> partitions,
            Sink sink) {
        this.consumers = consumers;
        this.highWatermarks = highWatermarks;
        this.partitions = partitions;
        this.sink = sink;
    }

    @Override
    public void run() {
        while (!closed()) {
            try (Consumer<String, GateEntry> consumer = consumers.get()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException | InterruptException e) {
                closing.countDown();
            } catch (KafkaException e) {
                log.atWarn().addKeyValue("error", e.toString()).log("gate feed can't be read, trying again");
                pause();
            }
        }
    }

    private void read(Consumer<String, GateEntry> consumer) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        caughtUp = false;
        sink.began();
        Map<TopicPartition, Long> target = highWatermarks.get();
        while (!closed()) {
            poll(consumer);
            Map<Integer, Long> positions = positions(consumer);
            sink.positions(positions);
            if (!caughtUp && reached(positions, target)) {
                caughtUp = true;
                sink.caughtUp();
            }
        }
    }

    private void poll(Consumer<String, GateEntry> consumer) {
        try {
            consumer.poll(POLL).forEach(sink::record);
        } catch (RecordDeserializationException e) {
            if (e.getCause() instanceof RegistryUnavailableException) {
                throw e;
            }
            log.atError()
                    .addKeyValue("partition", e.topicPartition())
                    .addKeyValue("offset", e.offset())
                    .log("gate record can't be read and is skipped");
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    private Map<Integer, Long> positions(Consumer<String, GateEntry> consumer) {
        Map<Integer, Long> positions = new HashMap<>();
        partitions.forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
        return positions;
    }

    /** Reached to the high watermark, not to the last stable offset: above that, committed records may be hidden. */
    private static boolean reached(Map<Integer, Long> positions, Map<TopicPartition, Long> target) {
        return target.entrySet().stream()
                .allMatch(end -> positions.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
    }

    private void pause() {
        try {
            closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        Consumer<String, GateEntry> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }
}
