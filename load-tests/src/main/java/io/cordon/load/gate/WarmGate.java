package io.cordon.load.gate;

import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A gate that follows the feed of a real broker and hears from detection every half second, as far as it can tell. */
final class WarmGate implements AutoCloseable {

    private static final Sizing SIZING = Sizing.quickstart();
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(500);

    private final EmbeddedKafka kafka;
    private final Gate gate;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    private WarmGate(EmbeddedKafka kafka, Gate gate) {
        this.kafka = kafka;
        this.gate = gate;
    }

    static WarmGate start() {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        TopicNames names = TopicNames.standard();
        TopicCatalog.of(names, SIZING).createMissing(kafka.admin());
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
        Gate gate = Gate.open(GateConfig.of(new FeedConfig(client, new SimulatedSchemaRegistry(), names)));
        WarmGate warm = new WarmGate(kafka, gate);
        gate.view().completed();
        warm.heart.scheduleAtFixedRate(warm::beat, 0, BETWEEN_BEATS.toMillis(), TimeUnit.MILLISECONDS);
        return warm;
    }

    Gate gate() {
        return gate;
    }

    private void beat() {
        Instant now = Instant.now();
        for (int task = 0; task < SIZING.sessions(); task++) {
            GateEntry beat = GateEntry.newBuilder()
                    .setKind(GateEntryKind.HEARTBEAT)
                    .setIssuedAt(now)
                    .setTask(task)
                    .build();
            for (int partition = 0; partition < SIZING.gate(); partition++) {
                gate.view().committed("heartbeat/" + task, beat, partition, 0, now);
            }
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        gate.close();
        kafka.close();
    }
}
