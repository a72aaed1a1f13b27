package io.cordon.load.line;

import io.cordon.load.traffic.RecordedEvent;
import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What an instance of detection takes of its machine while events arrive at a fixed rate, or none. */
public final class ResourcesRun {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final LoadCluster cluster;
    private final String settings;

    /**
     * A run on a cluster.
     *
     * @param settings further lines of the section streams; may be empty
     */
    public ResourcesRun(LoadCluster cluster, String settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * What it took.
     *
     * @param perSecond events, one instance alone
     * @param cores that were busy with it on average, compilation and collection included
     * @param resident bytes of memory at most
     */
    public record Taken(int perSecond, double cores, long resident) {}

    /**
     * Measures at a rate.
     *
     * @param perSecond events; 0 for none
     * @param warmUp at the beginning, when code is still being compiled
     * @param timed after that
     */
    public Taken at(int perSecond, Duration warmUp, Duration timed) {
        TopicNames names = cluster.prepare("taken" + perSecond + '.');
        LoadedApplication application = LoadedApplication.of(DetectionService.class, names, 0);
        List<RecordedEvent> events = events(names, perSecond, warmUp.plus(timed));
        int before = Math.min(events.size(), Math.toIntExact(perSecond * warmUp.toSeconds()));
        try (JavaProcess detection = application.start(cluster, settings)) {
            pass(events.subList(0, before), perSecond, warmUp);
            long began = System.nanoTime();
            ProcessUsage first = ProcessUsage.of(detection.pid());
            pass(events.subList(before, events.size()), perSecond, timed);
            awaitDone(new GroupProgress(cluster.admin(), application.id(), names.of(Topic.EVENTS)));
            ProcessUsage last = ProcessUsage.of(detection.pid());
            double cores = (double) last.cpu().minus(first.cpu()).toNanos() / (System.nanoTime() - began);
            return new Taken(perSecond, cores, last.mostResident());
        }
    }

    private List<RecordedEvent> events(TopicNames names, int perSecond, Duration length) {
        int many = Math.toIntExact(perSecond * length.toSeconds());
        return many == 0
                ? List.of()
                : Recording.of(
                                TrafficMix.ordinary("taken" + perSecond),
                                many,
                                cluster.registry(),
                                names,
                                cluster.grants())
                        .events();
    }

    /** Sends at the rate, and takes as long as that takes. */
    private void pass(List<RecordedEvent> events, int perSecond, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        if (!events.isEmpty()) {
            OpenLoop.send(cluster.bootstrapServers(), events, Schedule.beginningIn(0, perSecond));
        }
        OpenLoop.awaitDue(end);
    }

    private static void awaitDone(GroupProgress progress) {
        Map<TopicPartition, Long> ends = progress.ends();
        if (GroupProgress.sum(ends.values()) > 0) {
            Waiting.until(() -> progress.passed(ends), PATIENCE, "the events were not worked off");
        }
    }
}
