package io.cordon.actuator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.wire.JournalEntries;
import io.cordon.schemas.access.PatientPoll;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.serde.SerdeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journals of all partitions, in a thread of its own: what other instances do.
 *
 * <p><b>Failure semantics:</b> reads only. While an entry can't be read, because the registry does not answer or for good, it stands still there and
 * nothing is caught up with: releases wait, containments do not.
 */
public final class JournalFollower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Is told of each entry in the order of its partition. */
    @FunctionalInterface
    public interface Reader {

        /** An entry; empty if it was forgotten, or says nothing that this version knows. */
        void read(int partition, String key, Optional<JournalNote> note);
    }

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final PatientPoll poll;
    private final List<TopicPartition> places;
    private final Deserializer<JournalEntry> deserializer;
    private final Reader reader;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    public JournalFollower(
            Admin admin,
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            int partitions,
            Deserializer<JournalEntry> deserializer,
            Reader reader) {
        this.admin = admin;
        this.consumer = consumer;
        this.poll = new PatientPoll(consumer);
        this.places = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        this.deserializer = deserializer;
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("actuator-journals").unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /**
     * Waits until all that is in the journals now was read, open transactions included.
     *
     * @return false if it was not within that time
     */
    public boolean catchUp(Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        Map<TopicPartition, Long> ends;
        try {
            ends = admin
                    .listOffsets(
                            places.stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get(most.toNanos(), TimeUnit.NANOSECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException | TimeoutException e) {
            log.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("ends of the journals not known");
            return false;
        }
        return reached(ends, deadline);
    }

    private boolean reached(Map<TopicPartition, Long> ends, long deadline) throws InterruptedException {
        synchronized (positions) {
            while (ends.entrySet().stream()
                    .anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(positions, left);
            }
        }
        return true;
    }

    private void run() {
        try (consumer) {
            consumer.assign(places);
            consumer.seekToBeginning(places);
            while (!closing) {
                readOnce();
            }
        } catch (WakeupException e) {
            log.atDebug().log("journals closed");
        } catch (KafkaException | InterruptedException e) {
            if (!closing) {
                log.atError()
                        .setCause(e)
                        .log("journals of other instances are not followed any more, no release is carried out");
            }
        }
    }

    private void readOnce() throws InterruptedException {
        for (var record : poll.within(POLL)) {
            while (!closing && !readable(record)) {
                Thread.sleep(PAUSE); // the registry is not there; the record is
            }
        }
        synchronized (positions) {
            places.forEach(place -> positions.put(place, consumer.position(place)));
            positions.notifyAll();
        }
    }

    /** Whether there is no need to try again. */
    private boolean readable(ConsumerRecord<byte[], byte[]> record) {
        try {
            reader.read(record.partition(), new String(record.key(), UTF_8), note(record));
            return true;
        } catch (SerdeException e) {
            if (!e.retriable()) {
                throw e;
            }
            log.atWarn().setCause(e).log("registry not available, journals of other instances wait");
            return false;
        }
    }

    private Optional<JournalNote> note(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? Optional.empty()
                : JournalEntries.of(deserializer.deserialize(record.topic(), record.value()));
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
