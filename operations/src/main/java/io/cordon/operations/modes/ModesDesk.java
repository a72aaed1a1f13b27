package io.cordon.operations.modes;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.ClusterException;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.ModesDocument;
import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.AvroSerializer;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads and writes the document that says which modes are in force.
 *
 * <p><b>Failure semantics.</b> An exception while writing means that the brokers did not take it, or that it is unknown whether they did; writing it again is
 * harmless. Whether each service took it is for its own log and its metric {@code cordon.modes.changed} to say.
 */
public final class ModesDesk {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Cluster cluster;

    public ModesDesk(Cluster cluster) {
        this.cluster = requireNonNull(cluster, "cluster");
    }

    /** The newest document in the topic; its signature is for the services to verify. */
    public Optional<PolicyDocument> current() {
        Optional<PolicyDocument> newest = Optional.empty();
        try (Consumer<byte[], byte[]> consumer = cluster.committed();
                AvroDeserializer<PolicyDocument> reader =
                        new AvroDeserializer<>(cluster.registry(), PolicyDocument.class, SerdeLimits.standard())) {
            List<TopicPartition> partitions = cluster.partitions(consumer, Topic.POLICY);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    Optional<PolicyDocument> document = read(reader, record);
                    newest = document.isPresent() ? document : newest;
                }
            }
        }
        return newest;
    }

    /** What cannot be read no service has taken either. */
    private static Optional<PolicyDocument> read(
            AvroDeserializer<PolicyDocument> reader, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(reader.deserialize(record.topic(), record.value()))
                    .filter(ModesDocument::is);
        } catch (SerdeException e) {
            return Optional.empty();
        }
    }

    /** Puts a document in force. */
    public void write(ModesDocument document, SigningKey key) throws InterruptedException {
        try (AvroSerializer<PolicyDocument> writer =
                        new AvroSerializer<>(cluster.registry(), PolicyDocument.class, false, SerdeLimits.standard());
                Producer<byte[], byte[]> producer = cluster.writer()) {
            producer.send(document.record(cluster.topics(), writer, key)).get();
        } catch (ExecutionException e) {
            throw new ClusterException("the modes were not taken: " + e.getMessage(), e);
        }
    }
}
