package io.cordon.cli.doctor;

import io.cordon.schemas.access.ClusterAnswer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far partitions may be read by who waits for commits. Takes Describe on their topics; the client makes one request a broker of each question. */
final class StableOffsets {
    /** No record is as young as that. */
    private static final long NONE = -1;

    private final Admin admin;

    StableOffsets(Admin admin) {
        this.admin = admin;
    }

    /** Of these partitions those with an open transaction, and the offset of its first record. */
    Map<TopicPartition, Long> open(Collection<TopicPartition> partitions) {
        // In this order: what is committed in between is not taken for open.
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> open = new TreeMap<>(StableOffsets::inOrder);
        stable.forEach((partition, offset) -> {
            if (offset < ends.getOrDefault(partition, NONE)) {
                open.put(partition, offset);
            }
        });
        return open;
    }

    /** Whether the record at this offset was there before. */
    boolean older(TopicPartition partition, long offset, Instant than) {
        long first = offsets(
                        Map.of(partition, OffsetSpec.forTimestamp(than.toEpochMilli())),
                        IsolationLevel.READ_UNCOMMITTED)
                .getOrDefault(partition, NONE);
        return first == NONE || first > offset;
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation) {
        return offsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec)), isolation);
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> asked, IsolationLevel isolation) {
        return ClusterAnswer.of(
                        "ask for offsets",
                        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                                .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    private static int inOrder(TopicPartition one, TopicPartition other) {
        int byTopic = one.topic().compareTo(other.topic());
        return byTopic == 0 ? Integer.compare(one.partition(), other.partition()) : byTopic;
    }
}
