package io.cordon.cli.replay;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the services are behind what was written to their topics. */
final class ReplayProgress {

    private final Admin admin;

    ReplayProgress(Admin admin) {
        this.admin = admin;
    }

    /** Records of a topic that a service has not committed yet. */
    long behind(Role service, Topic topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        Map<TopicPartition, OffsetAndMetadata> committed =
                committed(ReplayCluster.TOPICS.installation() + "-" + service.label());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<TopicPartition, Long> ends(Topic topic) {
        String name = ReplayCluster.TOPICS.of(topic);
        try {
            TopicDescription topicNow = requireNonNull(
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name), name);
            Map<TopicPartition, OffsetSpec> latest = topicNow.partitions().stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(name, info.partition()), info -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker can't say how far " + name + " reaches", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker can't say how far " + group + " has read", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the replay was interrupted", e);
    }
}
