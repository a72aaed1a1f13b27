package io.cordon.topology.repeat;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** What a processor sees of its task where there is none: a store in the heap, no clock, no timers, and what it sends on goes to whoever asked for it. */
final class StandIn implements ProcessorContext<String, Object> {
    private final String application;
    private final TaskId task;
    private final StateStore store;
    private final BiConsumer<Record<? extends String, ?>, String> onward;
    private Optional<RecordMetadata> place = Optional.empty();

    StandIn(
            String application,
            int partition,
            StateStore store,
            BiConsumer<Record<? extends String, ?>, String> onward) {
        this.application = application;
        this.task = new TaskId(0, partition);
        this.store = store;
        this.onward = onward;
    }

    private record Place(String topic, int partition, long offset) implements RecordMetadata {}

    /** The record that is worked on. */
    void at(String topic, long offset) {
        place = Optional.of(new Place(topic, task.partition(), offset));
    }

    @Override
    public <K extends String, V> void forward(Record<K, V> record) {
        throw new UnsupportedOperationException("each record is sent to a node that is named");
    }

    @Override
    public <K extends String, V> void forward(Record<K, V> record, String child) {
        onward.accept(record, child);
    }

    @Override
    public String applicationId() {
        return application;
    }

    @Override
    public TaskId taskId() {
        return task;
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return place;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <S extends StateStore> S getStateStore(String name) {
        if (!name.equals(store.name())) {
            throw new IllegalArgumentException("there is no store named " + name);
        }
        return (S) store;
    }

    /** Never calls: time passes where the journal says so. */
    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        return () -> {};
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        return () -> {};
    }

    @Override
    public void commit() {}

    /** Nothing that is compared rests on it. */
    @Override
    public long currentSystemTimeMs() {
        return 0;
    }

    @Override
    public long currentStreamTimeMs() {
        return 0;
    }

    @Override
    public Serde<?> keySerde() {
        throw unexpected();
    }

    @Override
    public Serde<?> valueSerde() {
        throw unexpected();
    }

    @Override
    public File stateDir() {
        throw unexpected();
    }

    @Override
    public StreamsMetrics metrics() {
        throw unexpected();
    }

    @Override
    public Map<String, Object> appConfigs() {
        throw unexpected();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        throw unexpected();
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("no processor here asks for it");
    }
}
