package io.cordon.actuator.journal;

import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.wire.JournalEntries;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.trace.Traceparent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads one partition of the journal to its high watermark. Whoever reads has fenced the former owner before, so nothing is
 * added and no transaction is open.
 *
 * <p><b>Failure semantics:</b> reads only. An entry that cannot be read fails the whole reading: without it a step might be
 * executed twice or a containment forgotten.
 */
public final class JournalReader {
    /**
     * What was read.
     *
     * @param notes the latest entry of each key, in the order of the journal
     * @param traces where the records of commands belong in a trace; not of all
     * @param fencingEpoch highest one so far; of the receipts where there is no entry
     */
    public record Content(List<JournalNote> notes, Map<CommandKey, Traceparent> traces, long fencingEpoch) {
        public Content {
            notes = List.copyOf(notes);
            traces = Map.copyOf(traces);
        }
    }

    /** An entry with what its record bears besides. */
    private record Borne(JournalEntry entry, Optional<Traceparent> trace) {}

    private final WholeTopic whole;
    private final ReceiptReader receipts;
    private final String topic;
    private final Deserializer<JournalEntry> deserializer;

    /** @param receipts asked where a journal is empty */
    public JournalReader(
            Admin admin,
            Supplier<KafkaConsumer<byte[], byte[]>> consumers,
            String topic,
            Deserializer<JournalEntry> deserializer,
            Duration patience,
            ReceiptReader receipts) {
        this.whole = new WholeTopic(admin, consumers, patience);
        this.receipts = receipts;
        this.topic = topic;
        this.deserializer = deserializer;
    }

    public Content read(int partition) throws InterruptedException {
        var latest = new LinkedHashMap<String, Borne>();
        var epoch = new AtomicLong();
        whole.read(
                List.of(new TopicPartition(topic, partition)),
                record -> epoch.accumulateAndGet(keep(record, latest), Math::max));
        var notes = new ArrayList<JournalNote>();
        var traces = new HashMap<CommandKey, Traceparent>();
        latest.values()
                .forEach(borne -> JournalEntries.of(borne.entry()).ifPresent(note -> {
                    notes.add(note);
                    borne.trace().ifPresent(place -> traces.put(note.command(), place));
                }));
        // Whoever begins anew must not begin below the former owners: its receipts would be taken for older than
        // theirs.
        return new Content(notes, traces, epoch.get() > 0 ? epoch.get() : receipts.fencingEpoch(partition));
    }

    private long keep(ConsumerRecord<byte[], byte[]> record, Map<String, Borne> latest) {
        var key = new String(record.key(), StandardCharsets.UTF_8);
        latest.remove(key); // the later entry takes the later place
        if (record.value() == null) {
            return 0;
        }
        var entry = deserializer.deserialize(topic, record.value());
        latest.put(key, new Borne(entry, Traceparent.of(record.headers())));
        return entry.getFencingEpoch();
    }
}
