package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reports to Cordon what the agents of one process do, and asks before they act. One for each process.
 *
 * <p><b>Failure semantics</b> It starts whether or not Kafka and the schema registry are there; events wait in a bounded
 * queue until they are. What finds no room is counted, and missing in its session's sequence. Nothing is thrown into
 * the agent.
 */
public final class Emitter implements AutoCloseable {
    private static final String CLOSING = "emitter-closed";

    private final Engine engine;
    private final Dispatcher dispatcher;
    private final Thread sender;
    private final ScheduledExecutorService pulse;
    private boolean closed;

    private Emitter(EmitterConfig config) {
        this.engine = new Engine(config);
        this.dispatcher = new Dispatcher(config.outlet(), engine.handOver, engine.counters);
        this.sender = Daemons.named("cordon-emitter-sender").newThread(dispatcher);
        this.pulse = Executors.newSingleThreadScheduledExecutor(Daemons.named("cordon-emitter-pulse"));
    }

    /** An emitter that works as configured. */
    public static Emitter start(EmitterConfig config) {
        Emitter emitter = new Emitter(requireNonNull(config, "config"));
        emitter.sender.start();
        long interval = config.heartbeat().toMillis();
        emitter.pulse.scheduleAtFixedRate(emitter::beat, interval, interval, TimeUnit.MILLISECONDS);
        return emitter;
    }

    /** Opens a session. Its begin is the first of its events. It may wait for the grant source. */
    public AgentSession open(SessionRequest request) {
        return new Opening(engine).session(requireNonNull(request, "request"));
    }

    /** What has been counted so far. */
    public EmitterStats stats() {
        return engine.counters.snapshot(engine.handOver.size(), engine.sessions.size());
    }

    private void beat() {
        engine.sessions.forEach(LiveSession::heartbeat);
    }

    /**
     * Ends all sessions, sends what is queued within the deadline for that, and counts what is left.
     * Closing again does nothing.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long deadline = System.nanoTime() + engine.config.deadlines().drain().toNanos();
        pulse.shutdownNow();
        List.copyOf(engine.sessions).forEach(session -> session.close(CLOSING));
        engine.readers.close(left(deadline));
        engine.handOver.close();
        awaitSender(left(deadline));
        dispatcher.close(left(deadline));
    }

    private void awaitSender(Duration atMost) {
        try {
            sender.join(Math.max(1, atMost.toMillis()));
            if (sender.isAlive()) {
                dispatcher.giveUp();
                sender.interrupt();
                sender.join(TimeUnit.SECONDS.toMillis(1));
            }
        } catch (InterruptedException e) {
            dispatcher.giveUp();
            sender.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
