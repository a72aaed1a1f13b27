package io.cordon.topology.repeat;

import io.cordon.schemas.topic.ConsumerSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Partitions as they lie on a cluster, what is committed of them. It belongs to no group and leaves no trace. Confined to one thread. */
public final class PartitionReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a dead writer's transaction may stay open. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * A reader.
     *
     * @param client properties of the cluster
     */
    public PartitionReader(Properties client) {
        Map<String, Object> reading = ConsumerSettings.committed(client);
        reading.put("auto.offset.reset", "earliest");
        reading.put("fetch.max.wait.ms", "100");
        this.admin = Admin.create(client);
        this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    int partitions(String topic) {
        return consumer.partitionsFor(topic).size();
    }

    /** How far a group has come, without what is in a transaction yet. */
    long committed(String group, String topic, int partition) {
        TopicPartition of = new TopicPartition(topic, partition);
        ListConsumerGroupOffsetsSpec spec = new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(of));
        ListConsumerGroupOffsetsOptions stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        OffsetAndMetadata committed = answer(admin.listConsumerGroupOffsets(Map.of(group, spec), stable)
                        .partitionsToOffsetAndMetadata(group))
                .get(of);
        return Optional.ofNullable(committed).map(OffsetAndMetadata::offset).orElse(0L);
    }

    long beginning(String topic, int partition) {
        return offset(topic, partition, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** The end, with what is in a transaction yet. */
    long end(String topic, int partition) {
        return offset(topic, partition, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** The end of what is committed. */
    long stableEnd(String topic, int partition) {
        return offset(topic, partition, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    private long offset(String topic, int partition, OffsetSpec which, IsolationLevel isolation) {
        TopicPartition of = new TopicPartition(topic, partition);
        return answer(admin.listOffsets(Map.of(of, which), new ListOffsetsOptions(isolation))
                        .partitionResult(of))
                .offset();
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cluster was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cluster did not answer: " + e.getMessage(), e);
        }
    }

    /** Hands over all that is committed before an offset; waits for transactions that are open there. */
    void each(String topic, int partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        TopicPartition of = new TopicPartition(topic, partition);
        consumer.assign(List.of(of));
        consumer.seekToBeginning(List.of(of));
        Instant patience = Instant.now().plus(PATIENCE);
        while (consumer.position(of) < end) {
            ConsumerRecords<byte[], byte[]> some = consumer.poll(POLL);
            if (!some.isEmpty()) {
                patience = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException(
                        of + " can't be read up to offset " + end + ": a transaction has been open for " + PATIENCE);
            }
            some.records(of).stream().filter(record -> record.offset() < end).forEach(taker);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
