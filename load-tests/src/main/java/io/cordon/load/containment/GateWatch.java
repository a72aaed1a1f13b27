package io.cordon.load.containment;

import io.cordon.gate.view.GateView;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.schemas.avro.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** When a gate began to deny each session, to the millisecond: it is asked as often. Thread-safe. */
final class GateWatch implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(1);

    private final GateView view;
    private final Map<String, SubjectKeys> waiting = new ConcurrentHashMap<>();
    private final Map<String, Instant> denied = new ConcurrentHashMap<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("gate-watch").unstarted(this::follow);
    private volatile boolean closed;

    private GateWatch(GateView view) {
        this.view = view;
    }

    static GateWatch of(GateView view) {
        GateWatch watch = new GateWatch(view);
        watch.thread.start();
        return watch;
    }

    /** From here on a session is looked at. */
    void watch(String session, SubjectKeys keys) {
        waiting.put(session, keys);
    }

    /** The sessions that are denied, and since when. */
    Map<String, Instant> denied() {
        return Map.copyOf(denied);
    }

    private void follow() {
        while (!closed) {
            waiting.forEach(this::look);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** A hold that only asks for a person denies nothing yet. */
    private void look(String session, SubjectKeys keys) {
        view.standing(keys)
                .rung()
                .filter(rung -> rung.compareTo(Rung.CONSTRAIN) >= 0)
                .ifPresent(rung -> {
                    denied.put(session, Instant.now());
                    waiting.remove(session);
                });
    }

    @Override
    public void close() {
        closed = true;
    }
}
