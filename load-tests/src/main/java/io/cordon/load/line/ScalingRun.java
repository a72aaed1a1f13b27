package io.cordon.load.line;

import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** How many events a second detection works off with more threads, and with more instances. */
public final class ScalingRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LoadCluster cluster;
    private final Recording recording;
    private int runs;

    private ScalingRun(LoadCluster cluster, Recording recording) {
        this.cluster = cluster;
        this.recording = recording;
    }

    /** Makes the events. */
    public static ScalingRun prepare(LoadCluster cluster, int events) {
        TopicNames names = cluster.prepare("scaling.");
        return new ScalingRun(
                cluster,
                Recording.of(TrafficMix.ordinary("shared"), events, cluster.registry(), names, cluster.grants()));
    }

    /** The last quarter of a topic that was filled before. */
    public double rate(int threads, int instances) {
        TopicNames names = cluster.prepare("scaling" + ++runs + '.');
        Filling.fill(cluster, names, recording);
        List<LoadedApplication> applications = IntStream.range(0, instances)
                .mapToObj(i -> new LoadedApplication(DetectionService.class, names, "", "instance-" + i, 0))
                .toList();
        GroupProgress progress =
                new GroupProgress(cluster.admin(), applications.getFirst().id(), names.of(Topic.EVENTS));
        List<JavaProcess> processes = applications.parallelStream()
                .map(application -> application.start(cluster, "threads: " + threads))
                .toList();
        try {
            return Drain.follow(progress, PATIENCE).rate();
        } finally {
            processes.forEach(JavaProcess::close);
        }
    }
}
