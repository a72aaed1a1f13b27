package io.cordon.load.task;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.baseline.BaselineTopic;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.modes.DetectionReach;
import io.cordon.topology.normalise.NormalisedEvent;
import io.cordon.topology.normalise.Patience;
import io.cordon.topology.normalise.SessionInput;
import io.cordon.topology.service.StreamProperties;
import io.cordon.topology.session.Caution;
import io.cordon.topology.session.Children;
import io.cordon.topology.session.EarlyHolds;
import io.cordon.topology.session.SessionKeys;
import io.cordon.topology.session.SessionProcessor;
import io.cordon.topology.session.SessionSettings;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.Table;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/*
 * What there is of the product: its session processor with all detectors, its settings of RocksDB and of the heap. What there is not: the broker,
 * the changelog, reading records and checking their MACs, and the cache that merges what is written between two commits. Time passes with events.
 */
/** The session core of one task. Confined to one thread; its directory is deleted at the end. */
public final class SessionTask implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final long KEPT_BYTES = 96L << 20;
    private static final int TICKS_AT_ONCE = 2_000;
    private static final Children CHILDREN = Children.of("session");

    private final TemporaryDirectory directory;
    private final TaskContext context;
    private final KeyValueStore<String, byte[]> store;
    private final CountedStore counted;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SessionProcessor processor;
    private long taken;
    private long lastTick = Long.MIN_VALUE;

    private SessionTask(TemporaryDirectory directory, String streams) {
        this.directory = directory;
        DetectionConfig config = config(directory.path(), streams);
        this.context = new TaskContext(
                StreamProperties.of(config.service()), directory.path().toFile());
        this.store = Table.cached(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SessionTable.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build());
        this.counted = new CountedStore(store);
        this.processor = new SessionProcessor(
                settings(config), EarlyHolds.NONE, new DetectionMeters(new Meters(meters)), new Caution());
        begin();
    }

    /** An empty one with the product's usual settings, in a temporary directory of its own. */
    public static SessionTask open() {
        return open("");
    }

    /**
     * The same with other settings.
     *
     * @param streams of the section streams, such as {@code blockCache: 1GiB}; may be empty
     */
    public static SessionTask open(String streams) {
        return new SessionTask(TemporaryDirectory.create("cordon-task"), streams);
    }

    private static DetectionConfig config(Path directory, String streams) {
        return DetectionConfig.read(new ConfigSource("task", """
                application: {instance: one, stateDirectory: "%s"}
                kafka: {bootstrapServers: "127.0.0.1:9"}
                registry: {urls: ["http://127.0.0.1:9"]}
                keys: {ingest: [unused]}
                streams: {%s}
                """.formatted(directory, streams)));
    }

    private static SessionSettings settings(DetectionConfig config) {
        Deserializer<BaselineDocument> none = (topic, bytes) -> {
            throw new IllegalStateException("there are no baselines");
        };
        return new SessionSettings(
                config.service().application().id(),
                "load",
                config.policyVersion(),
                new DetectionReach(config.core(), false, Modes::none),
                config.time(),
                config.holdLimit(),
                TICKS_AT_ONCE,
                Duration.ZERO,
                KEPT_BYTES,
                new BaselineTopic("baselines", none, Patience.upTo(Duration.ZERO)),
                CHILDREN,
                Tracer.off());
    }

    private void begin() {
        KeyValueStore<String, byte[]> proxy = counted.counting();
        store.init(context.getStateStoreContext(), proxy);
        context.addStateStore(proxy);
        KeyValueStore<String, byte[]> baselines = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("baselines"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        baselines.init(context.getStateStoreContext(), baselines);
        context.addStateStore(baselines);
        processor.init(context);
    }

    /** Lets time pass up to here: each second of it is a tick, with which sessions are looked at that are due. */
    public void pass(Instant time) {
        context.at(time);
        if (time.getEpochSecond() > lastTick) {
            lastTick = time.getEpochSecond();
            context.tick();
        }
    }

    /** Takes an event in, after what time brought since the last one. */
    public void take(Event event) {
        Instant time = event.envelope().time();
        pass(time);
        SourceRecord source = new SourceRecord("events", 0, taken++, NOTHING, NOTHING, time);
        SessionRef ref = event.envelope().session();
        SessionInput input =
                new NormalisedEvent(event, source, SessionKeys.of(ref.tenant(), ref.root(), ref.session()));
        processor.process(new Record<>(event.envelope().session().treeKey(), input, time.toEpochMilli()));
    }

    Path directory() {
        return directory.path();
    }

    /** Bytes written to the store so far, which is what a changelog would get that merged nothing. */
    public long written() {
        return counted.written();
    }

    /** What is in the store now, which is what a restore would read. */
    public Rows rows() {
        long rows = 0;
        long bytes = 0;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> row = all.next();
                rows++;
                bytes += row.key.length() + row.value.length;
            }
        }
        return new Rows(rows, bytes);
    }

    /**
     * The rows of a store.
     *
     * @param count how many
     * @param bytes of keys and values
     */
    public record Rows(long count, long bytes) {}

    /** Bytes on disk, with all that was in memory written out. */
    @SuppressWarnings("deprecation") // a store without a task has no other way to be asked
    public long disk() {
        store.flush();
        return Disk.bytes(directory.path());
    }

    /** Findings written. */
    public long findings() {
        return context.sent(CHILDREN.findings());
    }

    /** Dead letters written. */
    public long deadLetters() {
        return context.sent(CHILDREN.deadLetter());
    }

    /** One of the product's counters, all its tags together; 0 if nothing was counted. */
    public double counted(String metric) {
        return meters.find(metric).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** One of the product's counters, where a tag has this value. */
    public double counted(String metric, String tag, String value) {
        return meters.find(metric).tag(tag, value).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        store.close();
        directory.close();
    }
}
