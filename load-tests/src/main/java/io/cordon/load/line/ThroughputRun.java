package io.cordon.load.line;

import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/*
 * The references are so much faster that they get the same events several times over: each of the three then works for some seconds
 * after its code is compiled. Detection would skip what it has seen before, so it gets each event once.
 */
/** How many events a second detection works off, beside two references in the same minutes. */
public final class ThroughputRun {

    private static final int COPIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LoadCluster cluster;
    private final String settings;
    private final Recording recording;
    private final TopicNames references;
    private int rounds;

    private ThroughputRun(LoadCluster cluster, String settings, Recording recording, TopicNames references) {
        this.cluster = cluster;
        this.settings = settings;
        this.recording = recording;
        this.references = references;
    }

    /**
     * Makes the events.
     *
     * @param events how many
     * @param settings further lines of the section streams for all three, such as {@code threads: 2}; may be empty
     */
    public static ThroughputRun prepare(LoadCluster cluster, int events, String settings) {
        TopicNames references = cluster.prepare("reference.");
        cluster.admin()
                .createTopics(List.of(new NewTopic(
                        PassThrough.output(references), Sizing.quickstart().sessions(), (short) 1)));
        Recording recording =
                Recording.of(TrafficMix.ordinary("work"), events, cluster.registry(), references, cluster.grants());
        Filling.fill(cluster, references, recording, COPIES);
        return new ThroughputRun(cluster, settings, recording, references);
    }

    /** Mean bytes of an event. */
    public double meanBytes() {
        return recording.meanBytes();
    }

    /** Detection and the references, one after the other. */
    public ThroughputRound round() {
        rounds++;
        TopicNames own = cluster.prepare("round" + rounds + '.');
        Filling.fill(cluster, own, recording, 1);
        double passThrough = rate(LoadedApplication.of(PassThrough.class, references, rounds));
        double getAndPut = rate(LoadedApplication.of(GetAndPut.class, references, rounds));
        double topology = rate(LoadedApplication.of(DetectionService.class, own, rounds));
        requireNothingRefused(own);
        double journal = (double) TopicBytes.of(cluster.admin(), own.of(Topic.JOURNAL))
                / recording.events().size();
        return new ThroughputRound(passThrough, getAndPut, topology, journal);
    }

    private double rate(LoadedApplication application) {
        GroupProgress progress = new GroupProgress(
                cluster.admin(), application.id(), application.topics().of(Topic.EVENTS));
        try (JavaProcess process = application.start(cluster, settings)) {
            return Drain.follow(progress, PATIENCE).rate();
        }
    }

    /** To refuse an event is quicker than to judge it. */
    private void requireNothingRefused(TopicNames names) {
        long refused = GroupProgress.sum(
                GroupProgress.ends(cluster.admin(), names.of(Topic.DEAD_LETTER)).values());
        long found = GroupProgress.sum(
                GroupProgress.ends(cluster.admin(), names.of(Topic.FINDINGS)).values());
        if (refused > 0 || found == 0) {
            throw new IllegalStateException(
                    refused + " dead letters, " + found + " findings: not the work that counts");
        }
    }
}
