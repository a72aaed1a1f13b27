package io.cordon.emitter.transport;

import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.wire.CordonHeaders;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Events to Kafka: idempotent, acknowledged by all replicas in sync, in the partition of their key.
 *
 * <p><b>Failure semantics</b> While Kafka is away it cannot take events, or takes as many as its buffer holds and sends
 * them once Kafka is back. An event that stays unsent for the producer's delivery timeout, a day, is lost; its stage says so.
 */
public final class KafkaTransport implements Transport {
    private final KafkaProducer<byte[], byte[]> producer;

    private KafkaTransport(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Opens a producer. It connects in the background.
     *
     * @throws TransportUnavailableException if no bootstrap server's name can be resolved, or a property is wrong
     */
    public static KafkaTransport open(KafkaSettings settings) {
        try {
            return new KafkaTransport(new KafkaProducer<>(settings.producer()));
        } catch (KafkaException e) {
            throw new TransportUnavailableException("no producer for " + settings.bootstrapServers(), e);
        }
    }

    @Override
    public CompletionStage<Ack> send(EncodedEvent event) {
        byte[] key = EncodedEvent.bytes(event.key());
        CompletableFuture<Ack> acknowledged = new CompletableFuture<>();
        ProducerRecord<byte[], byte[]> record = record(event, key, partitions(event.topic()));
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(new Ack(metadata.partition(), metadata.offset()));
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        requireTaken(acknowledged);
        return acknowledged;
    }

    /** A timeout that is there before the send returns was one of waiting for room: nothing was taken. */
    private static void requireTaken(CompletableFuture<Ack> acknowledged) {
        if (!acknowledged.isCompletedExceptionally()) {
            return;
        }
        @Nullable
        Throwable failure = acknowledged.handle((ack, thrown) -> thrown).join();
        if (failure instanceof TimeoutException) {
            throw new TransportUnavailableException("the producer has no room", failure);
        }
    }

    private int partitions(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException e) {
            throw new TransportUnavailableException("nothing is known of topic " + topic, e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(EncodedEvent event, byte[] key, int partitions) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                event.topic(), Keys.partition(key, partitions), key, EncodedEvent.bytes(event.value()));
        event.mac().map(EncodedEvent::bytes).ifPresent(mac -> record.headers().add(CordonHeaders.MAC, mac));
        event.trace().ifPresent(trace -> trace.addTo(record.headers()));
        return record;
    }

    @Override
    public void close(Duration timeout) {
        producer.close(timeout);
    }
}
