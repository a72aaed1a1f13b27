package io.cordon.load.line;

import io.cordon.gate.feed.FeedConfig;
import io.cordon.gate.feed.GateFeed;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/*
 * What is attached is the part of a gate that the broker sees: its two readers of the feed, with the gate's own settings. All of them are in this process,
 * where each would be alone in an agent's runtime: they share its cores with the broker, so that many look worse here than they are.
 */
/** How soon a denial reaches all gates that are attached. */
public final class GatesRun {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final long UNTIMED = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final LoadCluster cluster;

    /** A run on a cluster. */
    public GatesRun(LoadCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Measures with so many gates.
     *
     * @param denials written one after the other, ten a second; the first one is not timed
     * @return from when a denial was due to be written to when each of the gates had it
     */
    public Latencies with(int gates, int denials) {
        TopicNames names = cluster.prepare("gates" + gates + '.');
        Map<String, Long> due = new ConcurrentHashMap<>();
        Latencies latencies = new Latencies();
        FeedConfig config =
                new FeedConfig(Map.of("bootstrap.servers", cluster.bootstrapServers()), cluster.registry(), names);
        List<GateFeed> feeds = IntStream.range(0, gates)
                .parallel()
                .mapToObj(i -> GateFeed.start(config, InstantSource.system(), new Noticed(due, latencies)::denied))
                .toList();
        try (Producer<String, GateEntry> writer = writer()) {
            for (int i = 0; i < denials; i++) {
                long at = System.nanoTime() + BETWEEN.toNanos();
                OpenLoop.awaitDue(at);
                ProducerRecord<String, GateEntry> denial = denial(names, i);
                due.put(denial.key(), i == 0 ? UNTIMED : at);
                writer.send(denial);
            }
            writer.flush();
            Waiting.until(
                    () -> latencies.count() == (long) gates * (denials - 1),
                    PATIENCE,
                    "not all of " + gates + " gates heard of all denials");
            return latencies;
        } finally {
            feeds.parallelStream().forEach(GateFeed::close);
        }
    }

    /** What one gate heard of. */
    private record Noticed(Map<String, Long> due, Latencies latencies, Map<String, Boolean> before) {

        Noticed(Map<String, Long> due, Latencies latencies) {
            this(due, latencies, new ConcurrentHashMap<>());
        }

        void denied(String key) {
            long now = System.nanoTime();
            Long at = due.get(key);
            if (at != null && at != UNTIMED && before.putIfAbsent(key, true) == null) {
                latencies.add(now - at);
            }
        }
    }

    private static ProducerRecord<String, GateEntry> denial(TopicNames names, int number) {
        String session = "session-" + number;
        return new ProducerRecord<>(
                names.of(Topic.GATE),
                Keys.gate("load", SubjectKind.SESSION, session, GateEntryKind.CONTAIN),
                GateEntry.newBuilder()
                        .setKind(GateEntryKind.CONTAIN)
                        .setSubjectKind(SubjectKind.SESSION)
                        .setRef(session)
                        .setRung(Rung.QUARANTINE)
                        .setIssuedAt(Instant.now())
                        .build());
    }

    private Producer<String, GateEntry> writer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                AvroSerde.of(cluster.registry(), GateEntry.class, false).serializer());
    }
}
