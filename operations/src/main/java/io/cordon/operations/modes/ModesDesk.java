package io.cordon.operations.modes;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.ClusterException;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesDocument;
import io.cordon.schemas.policy.ModesLedger;
import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.AvroSerializer;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads and writes the documents that say which modes are in force.
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

    /**
     * What holds by the documents in the topic, ruled on as the services do.
     *
     * @param verifier of the operators' keys
     * @param sense as services have it: throws an IllegalArgumentException at modes that make none
     */
    public StandingModes standing(RecordVerifier verifier, java.util.function.Consumer<Modes> sense) {
        StandingModes standing = StandingModes.none();
        try (Consumer<byte[], byte[]> consumer = cluster.committed();
                AvroDeserializer<PolicyDocument> reader =
                        new AvroDeserializer<>(cluster.registry(), PolicyDocument.class, SerdeLimits.standard())) {
            ModesLedger ledger = new ModesLedger(verifier, reader, sense);
            List<TopicPartition> partitions = cluster.partitions(consumer, Topic.POLICY);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    standing = ledger.take(record).map(standing::after).orElse(standing);
                }
            }
        }
        return standing;
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
