package io.cordon.load.line;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/** What a topic takes on the disks of its brokers. */
final class TopicBytes {

    private TopicBytes() {}

    /** Bytes of all its partitions and replicas. */
    static long of(Admin admin, String topic) {
        try {
            Collection<Node> nodes = admin.describeCluster().nodes().get();
            List<Integer> brokers = nodes.stream().map(Node::id).toList();
            return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .mapToLong(directory -> bytes(directory, topic))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker can't say", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long bytes(LogDirDescription directory, String topic) {
        return directory.replicaInfos().entrySet().stream()
                .filter(replica -> replica.getKey().topic().equals(topic))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }
}
