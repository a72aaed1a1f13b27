package io.cordon.topology.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.session.journal.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/*
 * Detection goes on while it is read, so the order of reading counts. First how far it had come; then what was published, up to a mark that is set
 * after that; then how far it has come by now; then what it was given, so far. What came of the first is surely among the second; what is among the second
 * came surely of the third.
 */
/**
 * Reads what is kept of a task from a cluster.
 *
 * <p><b>Failure semantics.</b> Reads only, and may be repeated. A cluster that does not answer, or a transaction that stays open, is an exception.
 */
public final class KafkaHistory {
    private final PartitionReader reader;
    private final SchemaRegistry registry;
    private final TopicNames names;
    private final String application;

    /**
     * A cluster.
     *
     * @param application application id of detection
     */
    public KafkaHistory(PartitionReader reader, SchemaRegistry registry, TopicNames names, String application) {
        this.reader = requireNonNull(reader, "reader");
        this.registry = requireNonNull(registry, "registry");
        this.names = requireNonNull(names, "names");
        this.application = requireNonNull(application, "application");
    }

    /**
     * Reads all of one partition but its events, which are read when they are asked for.
     *
     * @param only of the journal no more than what says something of this tree, if one is named
     * @param progress told before each event how many are yet to come
     */
    public History read(int partition, Optional<String> only, LongConsumer progress) {
        String events = names.of(Topic.EVENTS);
        long settledEvents = reader.committed(application, events, partition);
        long settledJournal = reader.stableEnd(names.of(Topic.JOURNAL), partition);
        List<History.Kept<Finding>> findings = of(Topic.FINDINGS, Finding.class, partition, key -> isOf(only, key));
        List<History.Kept<Intent>> intents = all(Topic.INTENTS, Intent.class, key -> true);
        List<History.Kept<GateEntry>> gate = all(Topic.GATE, GateEntry.class, Published::isHold);
        long end = reader.committed(application, events, partition);
        return new History(
                partition,
                new History.Bounds(settledEvents, settledJournal, end, reader.beginning(events, partition) > 0),
                taker -> reader.each(events, partition, end, event -> {
                    progress.accept(end - event.offset());
                    taker.accept(event);
                }),
                journal(partition, only),
                versions().shelf(),
                findings,
                intents,
                gate);
    }

    private static boolean isOf(Optional<String> only, String key) {
        return only.isEmpty() || only.get().equals(key);
    }

    private List<Timeline.Entry> journal(int partition, Optional<String> only) {
        Deserializer<Circumstance> circumstances = deserializer(Circumstance.class);
        String topic = names.of(Topic.JOURNAL);
        List<Timeline.Entry> entries = new ArrayList<>();
        reader.each(topic, partition, reader.end(topic, partition), record -> {
            Circumstance told = circumstances.deserialize(topic, record.value());
            if (told.getApplication().equals(application)) {
                about(told, only).ifPresent(kept -> entries.add(new Timeline.Entry(record.offset(), kept)));
            }
        });
        return entries;
    }

    /** Ticks of a week name each session that ever was: for one tree the others are not kept in memory. */
    private static Optional<Circumstance> about(Circumstance told, Optional<String> only) {
        return only.isEmpty() || told.getKeys().isEmpty()
                ? Optional.of(told)
                : Optional.of(told.getKeys().stream()
                                .filter(key -> isAbout(told, key, only.get()))
                                .toList())
                        .filter(keys -> !keys.isEmpty())
                        .map(keys -> Circumstance.newBuilder(told).setKeys(keys).build());
    }

    private static boolean isAbout(Circumstance told, String key, String tree) {
        return switch (told.getKind()) {
            case TICK, BASELINE, WITHDRAWN -> key.startsWith(tree + '/');
            case DIRECTIVE -> key.equals(tree);
            case LIMITED, STANDING, RESUMED, UNKNOWN -> true;
        };
    }

    private RecordedVersions versions() {
        RecordedVersions versions = new RecordedVersions();
        all(Topic.BASELINES, BaselineDocument.class, key -> true)
                .forEach(kept -> versions.keep(kept.key(), kept.value()));
        return versions;
    }

    private <T extends SpecificRecord> List<History.Kept<T>> all(Topic topic, Class<T> type, Predicate<String> wanted) {
        List<History.Kept<T>> kept = new ArrayList<>();
        for (int partition = 0; partition < reader.partitions(names.of(topic)); partition++) {
            kept.addAll(of(topic, type, partition, wanted));
        }
        return kept;
    }

    /** Findings of a tree lie in the partition that has the number of its events' one. */
    private <T extends SpecificRecord> List<History.Kept<T>> of(
            Topic topic, Class<T> type, int partition, Predicate<String> wanted) {
        Deserializer<T> values = deserializer(type);
        List<History.Kept<T>> kept = new ArrayList<>();
        Consumer<ConsumerRecord<byte[], byte[]>> take = record -> {
            String key = new String(record.key(), UTF_8);
            if (record.value() != null && wanted.test(key)) {
                kept.add(new History.Kept<>(
                        key,
                        values.deserialize(record.topic(), record.value()),
                        topic.shortName() + " " + record.partition() + "@" + record.offset()));
            }
        };
        String name = names.of(topic);
        reader.each(name, partition, reader.end(name, partition), take);
        return kept;
    }

    /** The partition where a tree's events lie. */
    public int partition(String tree) {
        return Keys.partition(tree, partitions());
    }

    /** How many tasks there are. */
    public int partitions() {
        return reader.partitions(names.of(Topic.EVENTS));
    }

    private <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        return AvroSerde.of(registry, type, false).deserializer();
    }
}
