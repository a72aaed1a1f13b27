package io.cordon.cli.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that its coordinator has not ended.
 *
 * @param id whose it is
 * @param begun when, by the coordinator's clock
 * @param state how far it is
 * @param timeout how long it may take before the coordinator aborts it
 * @param partitions where its marker is not written yet
 */
record KnownTransaction(
        String id, Instant begun, TransactionState state, Duration timeout, Set<TopicPartition> partitions) {

    KnownTransaction {
        requireNonNull(id, "id");
        requireNonNull(begun, "begun");
        requireNonNull(state, "state");
        requireNonNull(timeout, "timeout");
        partitions = Set.copyOf(partitions);
    }

    static KnownTransaction of(String id, TransactionDescription description) {
        return new KnownTransaction(
                id,
                Instant.ofEpochMilli(description.transactionStartTimeMs().orElse(0)),
                description.state(),
                Duration.ofMillis(description.transactionTimeoutMs()),
                description.topicPartitions());
    }

    /** Whether it is the same one. Its producer's epoch is no sign: that goes up when the end of a transaction is decided. */
    boolean is(KnownTransaction other) {
        return id.equals(other.id) && begun.equals(other.begun);
    }
}
