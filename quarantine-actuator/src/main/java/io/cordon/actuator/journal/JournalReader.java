package io.cordon.actuator.journal;

import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.wire.JournalEntries;
import io.cordon.schemas.avro.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads one partition of the journal to its high watermark. Whoever reads has fenced the former owner before, so nothing is
 * added and no transaction is open.
 *
 * <p><b>Failure semantics:</b> reads only. An entry that cannot be read fails the whole reading: without it a step might be
 * executed twice or a containment forgotten.
 */
public final class JournalReader {
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * What was read.
     *
     * @param notes the latest entry of each key, in the order of the journal
     * @param fencingEpoch highest one so far
     */
    public record Content(List<JournalNote> notes, long fencingEpoch) {
        public Content {
            notes = List.copyOf(notes);
        }
    }

    private final Admin admin;
    private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
    private final String topic;
    private final Deserializer<JournalEntry> deserializer;
    private final Duration patience;

    public JournalReader(
            Admin admin,
            Supplier<KafkaConsumer<byte[], byte[]>> consumers,
            String topic,
            Deserializer<JournalEntry> deserializer,
            Duration patience) {
        this.admin = admin;
        this.consumers = consumers;
        this.topic = topic;
        this.deserializer = deserializer;
        this.patience = patience;
    }

    public Content read(int partition) throws InterruptedException {
        var place = new TopicPartition(topic, partition);
        long end = highWatermark(place);
        var latest = new LinkedHashMap<String, JournalEntry>();
        long epoch = 0;
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long deadline = System.nanoTime() + patience.toNanos();
            while (consumer.position(place) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("journal partition " + partition + " was not read within " + patience);
                }
                for (var record : consumer.poll(POLL)) {
                    epoch = Math.max(epoch, keep(record, latest));
                }
            }
        }
        var notes = latest.values().stream()
                .flatMap(e -> JournalEntries.of(e).stream())
                .toList();
        return new Content(notes, epoch);
    }

    private long keep(ConsumerRecord<byte[], byte[]> record, Map<String, JournalEntry> latest) {
        var key = new String(record.key(), StandardCharsets.UTF_8);
        latest.remove(key); // the later entry takes the later place
        if (record.value() == null) {
            return 0;
        }
        var entry = deserializer.deserialize(topic, record.value());
        latest.put(key, entry);
        return entry.getFencingEpoch();
    }

    private long highWatermark(TopicPartition place) throws InterruptedException {
        try {
            return admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                    .partitionResult(place)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new KafkaException("end of journal partition " + place.partition() + " is not known", e.getCause());
        }
    }
}
