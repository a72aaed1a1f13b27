package io.cordon.topology.repeat;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.topology.session.journal.Timeline;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is kept of one partition's task: what it was given, and what it published.
 *
 * @param journal in its order
 * @param baselines all versions
 * @param findings of any task, in their order for each tree; so are intents
 * @param gate of any writer, without records that take something back
 */
public record History(
        int partition,
        Bounds bounds,
        Events events,
        List<Timeline.Entry> journal,
        BaselineShelf baselines,
        List<Kept<Finding>> findings,
        List<Kept<Intent>> intents,
        List<Kept<GateEntry>> gate) {

    /** Copies the lists. */
    public History {
        requireNonNull(bounds, "bounds");
        requireNonNull(events, "events");
        journal = List.copyOf(journal);
        requireNonNull(baselines, "baselines");
        findings = List.copyOf(findings);
        intents = List.copyOf(intents);
        gate = List.copyOf(gate);
    }

    /**
     * How far it reaches.
     *
     * @param settledEvents what came of events before this offset is published, and can be read
     * @param settledJournal so is what came of what the journal has before this offset
     * @param end offset of the first event that is not to be repeated
     * @param cut whether the first events are deleted already
     */
    public record Bounds(long settledEvents, long settledJournal, long end, boolean cut) {}

    /**
     * A record and its place.
     *
     * @param where for people
     */
    public record Kept<T>(String key, T value, String where) {
        public Kept {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
            requireNonNull(where, "where");
        }
    }

    /** The events, up to the end. */
    public interface Events {
        /** Hands each over, in order. */
        void each(Consumer<ConsumerRecord<byte[], byte[]>> taker);
    }
}
