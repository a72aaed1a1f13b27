package io.cordon.load.survival;

import io.cordon.load.line.GroupProgress;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** All that faults can hit, and whether it is well again. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Ground ground;
    private final Line line;
    private final GroupProgress detection;
    private final List<Double> takeovers = new ArrayList<>();

    Scene(Ground ground, Line line) {
        this.ground = ground;
        this.line = line;
        this.detection = new GroupProgress(ground.admin(), Line.DETECTION, Ground.topic(Topic.EVENTS));
    }

    Ground ground() {
        return ground;
    }

    Line line() {
        return line;
    }

    /** Seconds until others had done all that was written before an instance was killed. */
    List<Double> takeovers() {
        return List.copyOf(takeovers);
    }

    /** Waits until what is written now is worked off. Records that it took so long if an instance was killed just before. */
    void awaitTakeover() {
        long began = System.nanoTime();
        awaitProgress();
        takeovers.add((System.nanoTime() - began) / 1e9);
    }

    /** Waits until all that is written now is worked off. */
    void awaitProgress() {
        awaitPassed(detection);
    }

    /** Waits until everything runs, every replica is in sync, and detection has caught up. Whether containment has, the ledger tells. */
    void awaitWell() {
        line.awaitReady();
        Patience.await(this::replicated, PATIENCE, "replicas are not in sync");
        awaitPassed(detection);
    }

    private static void awaitPassed(GroupProgress progress) {
        Map<TopicPartition, Long> ends = progress.ends();
        Patience.await(() -> progress.passed(ends), PATIENCE, "events are not worked off");
    }

    /** The instances of detection that work; who only keeps standbys is missed by nobody. All, while nobody is known to. */
    List<Service> atWork() {
        Set<String> readers = detection.readers();
        // a stream thread adds its number to the id of its instance
        List<Service> working = line.detection().stream()
                .filter(service -> readers.stream().anyMatch(reader -> reader.startsWith(service.name() + '-')))
                .toList();
        return working.isEmpty() ? line.detection() : working;
    }

    /** How far detection is behind. */
    long behind() {
        return GroupProgress.sum(detection.ends().values())
                - GroupProgress.sum(detection.committed().values());
    }

    private boolean replicated() {
        Admin admin = ground.admin();
        try {
            Set<String> names = admin.listTopics().names().get();
            Collection<TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get().values();
            return topics.stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException e) {
            return false; // no controller yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
