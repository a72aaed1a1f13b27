package io.cordon.load.line;

import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;

/** One of two instances is killed while events arrive: how long until the other has done all that was written before. */
public final class TakeoverRun {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final LoadCluster cluster;
    private final String settings;
    private int runs;

    /**
     * A run on a cluster.
     *
     * @param settings further lines of the section streams; may be empty
     */
    public TakeoverRun(LoadCluster cluster, String settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * Kills one instance.
     *
     * @param before how long both have worked by then
     */
    public Duration at(int perSecond, Duration before) {
        TopicNames names = cluster.prepare("takeover" + ++runs + '.');
        int events = Math.toIntExact(perSecond * before.plusSeconds(30).toSeconds());
        Recording recording =
                Recording.of(TrafficMix.ordinary("shift" + runs), events, cluster.registry(), names, cluster.grants());
        try (JavaProcess killed = instance(names, "one").start(cluster, settings);
                JavaProcess heir = instance(names, "two").start(cluster, settings)) {
            GroupProgress progress =
                    new GroupProgress(cluster.admin(), instance(names, "one").id(), names.of(Topic.EVENTS));
            Schedule schedule = Schedule.beginningIn(0, perSecond);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(
                    () -> OpenLoop.send(cluster.bootstrapServers(), recording.events(), schedule));
            awaitShare(progress, Math.toIntExact(perSecond * before.toSeconds()));
            Duration took = takeover(killed, progress);
            sending.join();
            return took;
        }
    }

    private static void awaitShare(GroupProgress progress, long events) {
        Waiting.until(
                () -> GroupProgress.sum(progress.committed().values()) >= events,
                PATIENCE,
                "the instances did not work off their events");
    }

    private static Duration takeover(JavaProcess killed, GroupProgress progress) {
        killed.kill();
        long began = System.nanoTime();
        Map<TopicPartition, Long> written = progress.ends();
        Waiting.until(() -> progress.passed(written), PATIENCE, "nobody took over");
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static LoadedApplication instance(TopicNames names, String instance) {
        return new LoadedApplication(DetectionService.class, names, "", instance, 1);
    }
}
