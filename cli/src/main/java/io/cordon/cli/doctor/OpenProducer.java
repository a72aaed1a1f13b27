package io.cordon.cli.doctor;

import io.cordon.schemas.access.ClusterAnswer;
import io.cordon.schemas.topic.TopicAccessException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Whose transaction has been open longest on a partition, by the partition's leader.
 *
 * @param id the producer's
 * @param epoch its
 * @param start the offset of the transaction's first record
 */
record OpenProducer(long id, int epoch, long start) {

    /** Empty if there is none, and if who asks may not see it: that takes Read on the topic, which the inspector does not have. */
    static Optional<OpenProducer> on(TopicPartition partition, Admin admin) {
        try {
            return ClusterAnswer.of(
                            "describe the producers of " + partition,
                            admin.describeProducers(List.of(partition)).partitionResult(partition))
                    .activeProducers()
                    .stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .map(OpenProducer::of)
                    .min(Comparator.comparingLong(OpenProducer::start));
        } catch (TopicAccessException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static OpenProducer of(ProducerState producer) {
        return new OpenProducer(
                producer.producerId(),
                producer.producerEpoch(),
                producer.currentTransactionStartOffset().orElseThrow());
    }
}
