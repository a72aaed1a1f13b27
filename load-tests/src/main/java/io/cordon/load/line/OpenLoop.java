package io.cordon.load.line;

import io.cordon.emitter.transport.KafkaSettings;
import io.cordon.emitter.transport.KafkaTransport;
import io.cordon.emitter.transport.Transport;
import io.cordon.emitter.transport.TransportUnavailableException;
import io.cordon.load.traffic.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends recorded events through the emitter's own transport, each when it is due. A transport without room is asked again at once:
 * the wait belongs to the latency of all that come after.
 */
final class OpenLoop {

    private static final long SOON = Duration.ofMillis(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OpenLoop() {}

    /** Returns when the broker has all of them. */
    static void send(String bootstrapServers, List<RecordedEvent> events, Schedule schedule) {
        send(bootstrapServers, events, schedule, event -> {});
    }

    /** The same; tells each event that the broker has, in the producer's thread. */
    static void send(
            String bootstrapServers, List<RecordedEvent> events, Schedule schedule, Consumer<RecordedEvent> taken) {
        AtomicLong lost = new AtomicLong();
        Transport transport = KafkaTransport.open(KafkaSettings.of(bootstrapServers));
        try {
            for (int i = 0; i < events.size(); i++) {
                awaitDue(schedule.due(i));
                send(transport, events.get(i), taken, lost);
            }
        } finally {
            transport.close(PATIENCE);
        }
        if (lost.get() > 0) {
            throw new IllegalStateException("the broker did not take " + lost + " events");
        }
    }

    static void awaitDue(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void send(Transport transport, RecordedEvent event, Consumer<RecordedEvent> taken, AtomicLong lost) {
        while (true) {
            try {
                transport.send(event.event()).whenComplete((ack, failure) -> {
                    if (failure == null) {
                        taken.accept(event);
                    } else {
                        lost.incrementAndGet();
                    }
                });
                return;
            } catch (TransportUnavailableException e) {
                LockSupport.parkNanos(SOON); // it is full: what waits counts as late
            }
        }
    }
}
