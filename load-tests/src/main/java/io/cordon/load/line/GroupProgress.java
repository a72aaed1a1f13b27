package io.cordon.load.line;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a group has read a topic, by what it committed. */
public final class GroupProgress {

    private final Admin admin;
    private final String group;
    private final String topic;

    /** Of one group in one topic. */
    public GroupProgress(Admin admin, String group, String topic) {
        this.admin = admin;
        this.group = group;
        this.topic = topic;
    }

    /** Where each partition of a topic ends. */
    public static Map<TopicPartition, Long> ends(Admin admin, String topic) {
        TopicDescription description = answer(
                        admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .stream()
                .findFirst()
                .orElseThrow();
        Map<TopicPartition, OffsetSpec> latest = description.partitions().stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    /** Where the topic ends now. */
    public Map<TopicPartition, Long> ends() {
        return ends(admin, topic);
    }

    /** Where the group would go on; partitions without a commit are missing. */
    public Map<TopicPartition, Long> committed() {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** Static ids of the members that read the topic now. */
    public Set<String> readers() {
        ConsumerGroupDescription described = requireNonNull(
                answer(admin.describeConsumerGroups(List.of(group)).all()).get(group), group);
        return described.members().stream()
                .filter(member -> member.assignment().topicPartitions().stream()
                        .anyMatch(partition -> partition.topic().equals(topic)))
                .flatMap(member -> member.groupInstanceId().stream())
                .collect(Collectors.toSet());
    }

    /** Whether all that lies before these ends is done. */
    public boolean passed(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> now = committed();
        return ends.entrySet().stream().allMatch(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** All partitions together. */
    public static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker can't say", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
