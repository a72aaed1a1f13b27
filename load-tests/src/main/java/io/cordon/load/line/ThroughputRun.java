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
 * Each of the three gets the same records and settings. With as many stream threads as there are cores: one alone leaves the other core to the broker, which
 * detection, other than the references, cannot keep busy.
 */
/** How many events a second detection works off, beside two references in the same minutes. */
public final class ThroughputRun {

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
     * @param settings further lines of the section streams for all three, such as {@code commitInterval: 50ms}; may be empty, and names threads only if there are to be
     *     other than one a core
     */
    public static ThroughputRun prepare(LoadCluster cluster, int events, String settings) {
        TopicNames references = cluster.prepare("reference.");
        cluster.admin()
                .createTopics(List.of(new NewTopic(
                        PassThrough.output(references), Sizing.quickstart().sessions(), (short) 1)));
        Recording recording =
                Recording.of(TrafficMix.ordinary("work"), events, cluster.registry(), references, cluster.grants());
        Filling.fill(cluster, references, recording);
        return new ThroughputRun(cluster, withThreads(settings), recording, references);
    }

    private static String withThreads(String settings) {
        String threads = "threads: " + Runtime.getRuntime().availableProcessors();
        return settings.contains("threads:") ? settings : settings.isEmpty() ? threads : threads + ", " + settings;
    }

    /** Mean bytes of an event. */
    public double meanBytes() {
        return recording.meanBytes();
    }

    /** Detection and the references, one after the other. */
    public ThroughputRound round() {
        rounds++;
        TopicNames own = cluster.prepare("round" + rounds + '.');
        Filling.fill(cluster, own, recording);
        Pace passThrough = pace(LoadedApplication.of(PassThrough.class, references, rounds));
        Pace getAndPut = pace(LoadedApplication.of(GetAndPut.class, references, rounds));
        Pace topology = pace(LoadedApplication.of(DetectionService.class, own, rounds));
        requireNothingRefused(own);
        double journal = (double) TopicBytes.of(cluster.admin(), own.of(Topic.JOURNAL))
                / recording.events().size();
        return new ThroughputRound(passThrough.rate(), getAndPut.rate(), topology.rate(), journal, topology.cpu());
    }

    /**
     * How fast an application was in the time that counts.
     *
     * @param rate records a second
     * @param cpu what a record took of the machine
     */
    private record Pace(double rate, String cpu) {}

    private Pace pace(LoadedApplication application) {
        GroupProgress progress = new GroupProgress(
                cluster.admin(), application.id(), application.topics().of(Topic.EVENTS));
        try (JavaProcess process = application.start(cluster, settings)) {
            Meter meter = new Meter(process.pid(), cluster.brokerPid());
            Drain drain = Drain.follow(progress, PATIENCE, meter::start);
            return new Pace(drain.rate(), meter.told(drain.total()));
        }
    }

    /** What two processes take of the machine from a look on. */
    private static final class Meter {
        private final long application;
        private final long broker;
        private ThreadTimes before = ThreadTimes.UNKNOWN;
        private ThreadTimes brokerBefore = ThreadTimes.UNKNOWN;
        private long done;

        Meter(long application, long broker) {
            this.application = application;
            this.broker = broker;
        }

        void start(long doneSoFar) {
            done = doneSoFar;
            before = ThreadTimes.of(application);
            brokerBefore = ThreadTimes.of(broker);
        }

        String told(long total) {
            return ThreadTimes.of(application).since(before).forEach(total - done) + ", broker "
                    + ThreadTimes.of(broker).since(brokerBefore).forEach(total - done);
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
