package io.cordon.operations.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Brings records of several partitions into one order: that of the time at which the broker took them, and at the same time causes before
 * their effects. A record waits until no partition can still bring an earlier one that is there already.
 */
final class Backlog {

    private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();
    private final Comparator<ConsumerRecord<byte[], byte[]>> order;
    private int size;

    /** @param rank of two records of the same millisecond the one with the lower rank comes first */
    Backlog(ToIntFunction<String> rank) {
        this.order = Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                .thenComparingInt(record -> rank.applyAsInt(record.topic()))
                .thenComparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        waiting.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), p -> new ArrayDeque<>())
                .add(record);
        size++;
    }

    /**
     * What may be written now, in order.
     *
     * @param exhausted whether a partition has nothing more to bring at this moment
     */
    List<ConsumerRecord<byte[], byte[]>> ready(List<TopicPartition> partitions, Predicate<TopicPartition> exhausted) {
        List<ConsumerRecord<byte[], byte[]>> ready = new ArrayList<>();
        while (partitions.stream().allMatch(each -> !queue(each).isEmpty() || exhausted.test(each))) {
            Optional<ConsumerRecord<byte[], byte[]>> earliest = partitions.stream()
                    .flatMap(each -> Optional.ofNullable(queue(each).peek()).stream())
                    .min(order);
            if (earliest.isEmpty()) {
                break;
            }
            ready.add(take(earliest.get()));
        }
        return ready;
    }

    private ConsumerRecord<byte[], byte[]> take(ConsumerRecord<byte[], byte[]> record) {
        queue(new TopicPartition(record.topic(), record.partition())).remove();
        size--;
        return record;
    }

    /** How many wait from this partition. */
    int waiting(TopicPartition partition) {
        return queue(partition).size();
    }

    int size() {
        return size;
    }

    private Queue<ConsumerRecord<byte[], byte[]>> queue(TopicPartition partition) {
        return waiting.computeIfAbsent(partition, p -> new ArrayDeque<>());
    }
}
