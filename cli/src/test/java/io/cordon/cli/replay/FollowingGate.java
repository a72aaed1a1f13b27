package io.cordon.cli.replay;

import io.cordon.gate.Gate;
import io.cordon.gate.GateConfig;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.gate.view.Standing;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.recording.TraceSession;
import io.cordon.schemas.avro.Rung;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A gate that follows the feed, looked at many times a second: what it once denied for good it must go on denying. */
final class FollowingGate implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Gate gate;
    private final Map<String, SubjectKeys> sessions;
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    private FollowingGate(Gate gate, List<TraceSession> sessions) {
        this.gate = gate;
        this.sessions = sessions.stream().collect(Collectors.toMap(TraceSession::id, FollowingGate::keys));
        this.thread = Thread.ofPlatform().daemon().name("following-gate").unstarted(this::watch);
    }

    static FollowingGate start(ReplayCluster cluster, List<TraceSession> sessions) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", cluster.bootstrapServers());
        FeedConfig feed = new FeedConfig(kafka, cluster.registry(), ReplayCluster.TOPICS);
        FollowingGate gate = new FollowingGate(Gate.open(GateConfig.of(feed)), sessions);
        gate.thread.start();
        return gate;
    }

    /** Sessions that it denies now, by what is committed. */
    Set<String> denying() {
        return Set.copyOf(denied);
    }

    /** Sessions for which it opened after it had denied them. */
    Set<String> opened() {
        return Set.copyOf(opened);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            sessions.forEach(this::look);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** A provisional denial may still turn out to be of a transaction that never was. */
    private void look(String session, SubjectKeys keys) {
        Standing standing = gate.view().standing(keys);
        boolean denies =
                standing.rung().filter(rung -> rung.compareTo(Rung.HOLD) >= 0).isPresent();
        if (denies && !standing.provisional()) {
            denied.add(session);
        } else if (!denies && denied.contains(session)) {
            opened.add(session);
        }
    }

    private static SubjectKeys keys(TraceSession session) {
        return SubjectKeys.of(ReplayRuntime.TENANT, session.id(), session.id(), session.agentType());
    }

    @Override
    public void close() {
        thread.interrupt();
        gate.close();
    }
}
