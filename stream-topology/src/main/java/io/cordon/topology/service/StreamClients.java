package io.cordon.topology.service;

import io.cordon.topology.commit.CommitPace;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The usual clients, but for the producer, which leaves flushing to the commit, and for those consumers that nobody waits for, which may take their time. */
final class StreamClients implements KafkaClientSupplier {

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new FlushedByCommit(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new Unhurried(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return new Unhurried(config);
    }

    /*
     * To prepare a commit, Kafka Streams has each task write what its stores held back and then flushes, one task after the other. Each flush enters other partitions in the
     * transaction and waits for them, so that a commit lasts as many round trips as tasks have something to write, and no event is looked at meanwhile.
     * A producer's commit sends and awaits by itself whatever is not sent yet, of all tasks together; and it fails if any of it failed.
     */
    /** A producer for transactions only, of which the commit is the one flush; the pace of its thread hears how long each took to end. */
    private static final class FlushedByCommit extends KafkaProducer<byte[], byte[]> {

        private long offsetsTook;

        FlushedByCommit(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void flush() {
            // the commit does
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            long began = System.currentTimeMillis();
            super.sendOffsetsToTransaction(offsets, group);
            offsetsTook = System.currentTimeMillis() - began;
        }

        @Override
        public void commitTransaction() {
            long began = System.currentTimeMillis();
            super.commitTransaction();
            long now = System.currentTimeMillis();
            CommitPace.ofThisThread().ended(now, offsetsTook + now - began);
            offsetsTook = 0;
        }
    }

    /*
     * Kafka Streams has one poll.ms for all of its threads. That of the stream thread is short for the sake of commits; the threads that update standbys and that read
     * what all instances have look as often, find nothing most of the time, and together take more CPU time for it than an instance that stands still takes for all else. What is there
     * ends a poll at once, however long it may last. Who restores asks without waiting, and is not kept.
     */
    /** A consumer of which a poll that waits does so for a while. */
    private static final class Unhurried extends KafkaConsumer<byte[], byte[]> {

        /** A task that an instance takes over waits for the end of a poll twice: for its standby to be handed over, and to be restored. */
        private static final Duration WHILE = Duration.ofMillis(50);

        Unhurried(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            return super.poll(timeout.isZero() || timeout.compareTo(WHILE) > 0 ? timeout : WHILE);
        }
    }
}
