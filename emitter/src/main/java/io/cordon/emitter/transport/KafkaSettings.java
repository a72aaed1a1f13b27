package io.cordon.emitter.transport;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How the producer of a {@link KafkaTransport} is set up.
 *
 * @param bootstrapServers where Kafka is
 * @param properties more properties of the producer; they may hold passwords
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties) {

    private static final Duration LONGEST_OUTAGE = Duration.ofDays(1);

    /** Copies the properties. */
    public KafkaSettings {
        requireNonNull(bootstrapServers, "bootstrapServers");
        properties = Map.copyOf(properties);
    }

    /** No more properties. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, Map.of());
    }

    /** The same with these properties. */
    public KafkaSettings with(Map<String, String> newProperties) {
        return new KafkaSettings(bootstrapServers, newProperties);
    }

    /** What the producer gets: defaults, then the properties given, then what the order and safety of events rest on. */
    Map<String, Object> producer() {
        Map<String, Object> all = new HashMap<>();
        all.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        // The caller is the emitter's own thread, and it has other events to admit.
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 100);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // What it took is in its buffer and nowhere else, perhaps the begin of a session without which nobody believes
        // the rest.
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(LONGEST_OUTAGE.toMillis()));
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        all.putAll(properties);
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return all;
    }

    /** Names of the properties only. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", " + properties.keySet() + "]";
    }
}
