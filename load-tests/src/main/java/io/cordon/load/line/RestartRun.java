package io.cordon.load.line;

import io.cordon.load.task.Disk;
import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;

/** The only instance is killed and started again where it was: how long until it has its state and works. */
public final class RestartRun {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** So many on average: what fills the disk is sessions, and not what became of one of them. */
    private static final int EVENTS_OF_A_SESSION = 2;

    private final LoadCluster cluster;
    private final String settings;
    private int runs;

    /**
     * A run on a cluster.
     *
     * @param settings further lines of the section streams; may be empty
     */
    public RestartRun(LoadCluster cluster, String settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * What it took.
     *
     * @param took from the start of the process to its readiness; all state is restored by then
     * @param stateBytes on disk when it was killed
     */
    public record Restart(Duration took, long stateBytes) {}

    /**
     * Lets an instance work off events until it has so much state, kills it (SIGKILL), and starts it again.
     *
     * @param stateBytes on its disk, at least
     * @param events at a time, as long as it has less
     * @param filled told the bytes on its disk after each time
     */
    public Restart after(long stateBytes, int events, LongConsumer filled) {
        TopicNames names = cluster.prepare("restart" + ++runs + '.');
        LoadedApplication application = LoadedApplication.of(DetectionService.class, names, 0);
        Path directory = application.directory(cluster);
        long bytes = 0;
        try (JavaProcess killed = application.start(cluster, settings)) {
            GroupProgress progress = new GroupProgress(cluster.admin(), application.id(), names.of(Topic.EVENTS));
            for (int time = 1; bytes < stateBytes; time++) {
                Filling.fill(cluster, names, recording(names, time, events));
                Drain.follow(progress, PATIENCE);
                bytes = Disk.bytes(directory.resolve(LoadedApplication.STATE));
                filled.accept(bytes);
            }
            killed.kill();
            delete(directory.resolve(LoadedApplication.LOG)); // or its former readiness would be found there
        }
        long began = System.nanoTime();
        try (JavaProcess again = application.start(cluster, settings)) {
            return new Restart(Duration.ofNanos(System.nanoTime() - began), bytes);
        }
    }

    /** Sessions that there were not before, most of them still at work when the last event comes. */
    private Recording recording(TopicNames names, int time, int events) {
        TrafficMix mix =
                TrafficMix.ordinary("again" + runs + '.' + time, time, Math.ceilDiv(events, EVENTS_OF_A_SESSION));
        return Recording.of(mix, events, cluster.registry(), names, cluster.grants());
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
