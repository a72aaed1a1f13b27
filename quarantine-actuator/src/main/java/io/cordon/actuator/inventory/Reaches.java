package io.cordon.actuator.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.PopulationKind;
import io.cordon.schemas.topic.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the containment owner which credentials end more than they are: an account that an agent, or several, have everything through. So its previews
 * name who loses access, and its limits count them, before anything is ended. Each instance tells of all; hearing it twice changes nothing.
 *
 * <p><b>Failure semantics:</b> never waits for Kafka in the thread of the inventory. What could not be told is logged, and the owner counts the holders
 * alone, until the credential changes or an actuator starts.
 */
public final class Reaches implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reaches.class);

    private record Key(String tenant, String ref) {}

    private final ToIntFunction<InventoryEntry> agents;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Serializer<PopulationChange> serializer;
    private final Clock clock;
    private final Map<Key, Integer> told = new ConcurrentHashMap<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("actuator-reaches").factory());

    /** @param agents how many agents lose all they have at the target with a credential */
    public Reaches(
            ToIntFunction<InventoryEntry> agents,
            Producer<byte[], byte[]> producer,
            String topic,
            Serializer<PopulationChange> serializer,
            Clock clock) {
        this.agents = agents;
        this.producer = producer;
        this.topic = topic;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** A credential was listed or changed. */
    public void listed(InventoryEntry entry) {
        int reach = agents.applyAsInt(entry);
        var key = new Key(entry.tenant(), entry.ref());
        var before = reach > 0 ? told.put(key, reach) : told.remove(key);
        if (before == null ? reach > 0 : before != reach) {
            sender.execute(() -> tell(entry, reach));
        }
    }

    private void tell(InventoryEntry entry, int reach) {
        try {
            producer.send(
                    new ProducerRecord<>(
                            topic,
                            Keys.tenant(entry.tenant()).getBytes(UTF_8),
                            serializer.serialize(topic, change(entry, reach))),
                    (sent, failure) -> {
                        if (failure != null) {
                            untold(entry, failure);
                        }
                    });
        } catch (KafkaException e) {
            untold(entry, e);
        }
    }

    private PopulationChange change(InventoryEntry entry, int reach) {
        return PopulationChange.newBuilder()
                .setTenant(entry.tenant())
                .setKind(PopulationKind.CREDENTIAL_REACH)
                .setCredential(entry.ref())
                .setConnector(entry.connector())
                .setTarget(entry.target())
                .setAgent(entry.agent())
                .setAgents(reach)
                .setHolders(List.of())
                .setAt(clock.instant())
                .build();
    }

    private void untold(InventoryEntry entry, Exception failure) {
        told.remove(new Key(entry.tenant(), entry.ref()));
        log.atWarn()
                .addKeyValue("credential", entry.ref())
                .addKeyValue("error", failure.getClass().getSimpleName())
                .log(
                        "how far the end of a credential reaches was not told, previews and limits count its holders alone");
    }

    @Override
    public void close() {
        sender.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }
}
