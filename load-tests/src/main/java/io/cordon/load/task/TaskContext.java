package io.cordon.load.task;

import java.io.File;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.metrics.StreamsMetricsImpl;

/** What a processor sees of its task: what it sends on is counted, and time is told. */
final class TaskContext extends MockProcessorContext<String, Object> {

    private static final TaskId FIRST = new TaskId(0, 0);

    private final Map<String, Long> sent = new HashMap<>();
    private final StreamsMetrics metrics = new StreamsMetricsImpl(new Metrics(), "load", Time.SYSTEM);
    private long now;

    TaskContext(Properties settings, File directory) {
        super(settings, FIRST, directory);
    }

    void at(Instant time) {
        now = time.toEpochMilli();
    }

    /** The processor's own timers. */
    void tick() {
        scheduledPunctuators().forEach(timer -> timer.getPunctuator().punctuate(now));
    }

    long sent(String child) {
        return sent.getOrDefault(child, 0L);
    }

    @Override
    public <K extends String, V extends Object> void forward(Record<K, V> record, String child) {
        sent.merge(child, 1L, Long::sum);
    }

    /** Recorded as in the product: what is for debugging only, as the time of each access to a store, is not taken. */
    @Override
    public StreamsMetrics metrics() {
        return metrics;
    }

    @Override
    public long currentSystemTimeMs() {
        return now;
    }
}
