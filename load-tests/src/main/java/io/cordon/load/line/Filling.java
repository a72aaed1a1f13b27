package io.cordon.load.line;

import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.load.traffic.RecordedEvent;
import io.cordon.load.traffic.Recording;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts recorded events into a topic as fast as it takes them. */
final class Filling {

    private static final Map<String, Object> IN_BULK =
            Map.of("acks", "all", "linger.ms", 5, "batch.size", 1 << 18, "buffer.memory", 64L << 20);

    private Filling() {}

    /** Returns when the broker has all of them. */
    static void fill(LoadCluster cluster, TopicNames names, Recording recording) {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = producer(cluster)) {
            for (RecordedEvent event : recording.events()) {
                producer.send(
                        event.in(names.of(Topic.EVENTS), partition(event.event())),
                        (metadata, failure) -> failed.compareAndSet(null, failure));
            }
            producer.flush();
        }
        Exception failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("the broker did not take all events", failure);
        }
    }

    private static int partition(EncodedEvent event) {
        return Keys.partition(
                EncodedEvent.bytes(event.key()), Sizing.quickstart().sessions());
    }

    private static Producer<byte[], byte[]> producer(LoadCluster cluster) {
        Map<String, Object> settings = new HashMap<>(IN_BULK);
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
