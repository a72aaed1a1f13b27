package io.cordon.load.line;

import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.load.traffic.Harm;
import io.cordon.load.traffic.RecordedEvent;
import io.cordon.load.traffic.Recording;
import io.cordon.load.traffic.Traffic;
import io.cordon.load.traffic.TrafficMix;
import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.detect.DetectionService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How soon a harmful event leads to a denial at a gate in another process, and to an alert, while events arrive at a fixed rate. Time
 * counts from when an event was due, not from when the sender came round to it.
 */
public final class ResponseRun {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long HEAD_START = Duration.ofSeconds(1).toNanos();

    private final LoadCluster cluster;
    private final String settings;

    /**
     * A run on a cluster.
     *
     * @param settings further lines of the section streams; may be empty
     */
    public ResponseRun(LoadCluster cluster, String settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * Measures at one rate.
     *
     * @param warmUp at the beginning, when code is still being compiled: harm has to be found, but is not timed
     * @param timed after that
     */
    public ResponseTimes at(int perSecond, Duration warmUp, Duration timed) {
        TopicNames names = cluster.prepare("at" + perSecond + '.');
        int before = Math.toIntExact(perSecond * warmUp.toSeconds());
        int events = before + Math.toIntExact(perSecond * timed.toSeconds());
        Recording recording = Recording.of(
                TrafficMix.hostile("at" + perSecond, perSecond), events, cluster.registry(), names, cluster.grants());
        try (JavaProcess detection =
                        LoadedApplication.of(DetectionService.class, names, 0).start(cluster, settings);
                Gate gate = gate(names)) {
            awaitWarm(gate, recording.harms().getFirst());
            return measured(names, recording.events(), gate, perSecond, before);
        }
    }

    private ResponseTimes measured(TopicNames names, List<RecordedEvent> events, Gate gate, int perSecond, int warmUp) {
        Schedule schedule = Schedule.beginningIn(HEAD_START, perSecond);
        HarmClock denied = new HarmClock(events, schedule, warmUp);
        HarmClock alerted = new HarmClock(events, schedule, warmUp);
        for (RecordedEvent event : events) {
            event.harm().ifPresent(harm -> gate.watch(harm.identity(), notice -> denied.noticed(harm.session())));
        }
        try (AlertReader alerts = AlertReader.start(
                cluster.bootstrapServers(), names.of(Topic.ALERTS), (session, text) -> alerted.noticed(session))) {
            OpenLoop.send(
                    cluster.bootstrapServers(),
                    events,
                    schedule,
                    event -> event.harm().ifPresent(denied::taken));
            int undenied = unanswered(denied);
            int unalerted = unanswered(alerted);
            EarlyHoldTimes told = EarlyHoldTimes.read(cluster.bootstrapServers(), names.of(Topic.GATE));
            return new ResponseTimes(
                    perSecond,
                    denied.latencies(),
                    alerted.latencies(),
                    Stages.ofSlowest(denied.passages(told::of)),
                    denied.early(),
                    undenied,
                    unalerted);
        }
    }

    private static int unanswered(HarmClock clock) {
        return Waiting.within(clock::complete, PATIENCE) ? 0 : clock.giveUp();
    }

    private Gate gate(TopicNames names) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", cluster.bootstrapServers());
        return Gate.open(GateConfig.of(new FeedConfig(kafka, cluster.registry(), names)));
    }

    private static void awaitWarm(Gate gate, Harm any) {
        SubjectKeys keys = SubjectKeys.of(Traffic.TENANT, any.session(), any.session(), any.agentType());
        Waiting.until(() -> gate.view().age(keys, Instant.now()).isPresent(), PATIENCE, "the gate did not get warm");
    }
}
