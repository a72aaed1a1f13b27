package io.cordon.operations.log;

import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.access.PatientPoll;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The partitions that are logged, and how far each was read. What is deleted before it was read is told as a hole, be it at the start or between two polls. For one thread.
 *
 * <p><b>Failure semantics.</b> Brokers that are away are asked again. Brokers that have less than was read end it with a {@link LogException}.
 */
final class LogSource implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ASKED = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final PatientPoll poll;
    private final Holes holes;
    private final List<TopicPartition> partitions;
    private final Set<TopicPartition> deleted = new HashSet<>();

    /** Who is told that records are gone. */
    interface Holes {
        void gone(TopicPartition partition, long first, long missing);
    }

    /**
     * Of the topics that {@link EntryReader} reads.
     *
     * @param wanted where each partition is read on; less than zero for its beginning
     */
    LogSource(Cluster cluster, ToLongFunction<TopicPartition> wanted, Holes holes) {
        this.consumer = cluster.committedWithoutHoles();
        this.poll = new PatientPoll(consumer);
        this.holes = holes;
        try {
            this.partitions = EntryReader.TOPICS.stream()
                    .flatMap(topic -> cluster.partitions(consumer, topic).stream())
                    .toList();
            consumer.assign(partitions);
            begin(wanted);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private void begin(ToLongFunction<TopicPartition> wanted) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition each : partitions) {
            long next = wanted.applyAsLong(each);
            consumer.seek(each, next < 0 ? beginnings.getOrDefault(each, 0L) : next);
        }
        passOver(partitions, beginnings, consumer.endOffsets(partitions));
    }

    List<TopicPartition> partitions() {
        return partitions;
    }

    /** What there is at this moment, of those that are not held. */
    ConsumerRecords<byte[], byte[]> read() {
        try {
            return poll.within(POLL);
        } catch (OffsetOutOfRangeException e) {
            deleted.addAll(e.partitions());
            return ConsumerRecords.empty();
        }
    }

    /** Goes on behind what is gone, where all that was there before it is written: the hole is told in its place. */
    void passOver(Predicate<TopicPartition> written) {
        List<TopicPartition> reached = deleted.stream().filter(written).toList();
        if (reached.isEmpty()) {
            return;
        }
        try {
            passOver(reached, consumer.beginningOffsets(reached, ASKED), consumer.endOffsets(reached, ASKED));
            reached.forEach(deleted::remove);
        } catch (RetriableException | AuthenticationException e) {
            return; // asked again with the next records
        }
    }

    private void passOver(
            List<TopicPartition> reached, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        for (TopicPartition each : reached) {
            long next = consumer.position(each);
            long beginning = beginnings.getOrDefault(each, 0L);
            requireNotAhead(each, next, ends.getOrDefault(each, 0L));
            if (next < beginning) {
                holes.gone(each, next, beginning - next);
                consumer.seek(each, beginning);
            }
        }
    }

    /** What comes under numbers that the log has already would be taken for records that it has, and not written. */
    private static void requireNotAhead(TopicPartition partition, long next, long end) {
        if (next > end) {
            throw new LogException("the audit log goes on at " + partition + "/" + next + ", and that ends at " + end
                    + ": these are not the brokers that it was written from, or they were restored. Keep the directory, "
                    + "and begin another one");
        }
    }

    /** Reads nothing more of these partitions for now, and of the others again. */
    void hold(Predicate<TopicPartition> enough) {
        consumer.resume(consumer.paused());
        consumer.pause(partitions.stream()
                .filter(each -> deleted.contains(each) || enough.test(each))
                .toList());
    }

    /** Whether a partition has nothing more to bring at this moment. */
    boolean exhausted(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
    }

    /** Where each partition ends now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    boolean hasRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** By the brokers' own word: to a reader whose brokers are away, the end that it knows looks like the end. */
    boolean hasReadAll() {
        try {
            return hasRead(consumer.endOffsets(partitions, ASKED));
        } catch (RetriableException | AuthenticationException e) {
            return false; // who does not know it is not complete
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
