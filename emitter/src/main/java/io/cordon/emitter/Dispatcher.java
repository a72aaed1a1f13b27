package io.cordon.emitter;

import io.cordon.emitter.transport.Ack;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.emitter.transport.Transport;
import io.cordon.emitter.transport.TransportUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.WireFormatException;
import io.cordon.schemas.trace.Passage;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that encodes and sends, in the order in which events were handed over.
 *
 * <p><b>Failure semantics</b> While broker or registry are away it tries the same event again and again, and others wait
 * behind it. What cannot be encoded, or what the transport took and lost, is counted and left out.
 */
final class Dispatcher implements Runnable {
    private final Outlet outlet;
    private final HandOver handOver;
    private final Counters counters;
    private final EventTrace trace;
    private final Backoff backoff = new Backoff();
    private final Warnings unavailable = new Warnings("broker or schema registry is not available, events wait");
    private final Warnings lost = new Warnings("event lost");
    private @Nullable SchemaRegistry registry;
    private @Nullable Encoder encoder;
    private @Nullable Transport transport;
    private volatile boolean givingUp;

    Dispatcher(Outlet outlet, HandOver handOver, Counters counters) {
        this.outlet = outlet;
        this.handOver = handOver;
        this.counters = counters;
        this.trace = new EventTrace(outlet.tracer());
    }

    @Override
    public void run() {
        Outbound next = handOver.take();
        while (next != null) {
            dispatch(next);
            next = handOver.take();
        }
    }

    private void dispatch(Outbound outbound) {
        backoff.reset();
        if (!finished(outbound)) {
            return;
        }
        while (!attempt(outbound)) {
            if (givingUp || !backoff.pause()) {
                lose(outbound, null);
                return;
            }
        }
    }

    /** Whether the event could be made, if that was left to this thread. */
    private boolean finished(Outbound outbound) {
        try {
            outbound.draft().finish();
            return true;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            lose(outbound, e);
            return false;
        }
    }

    /** True if the event is off this thread's hands, for good or ill; false if it should be tried again. */
    private boolean attempt(Outbound outbound) {
        try {
            Passage passage = trace.of(outbound.event());
            EncodedEvent encoded = encoder().encode(outbound, passage.place());
            CompletionStage<Ack> sent = transport().send(encoded);
            sent.whenComplete((ack, failure) -> {
                settle(outbound, failure);
                trace.told(passage, outbound.event());
            });
            return true;
        } catch (TransportUnavailableException | SerdeException e) {
            return !mayComeAgain(e, outbound);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            lose(outbound, e);
            return true;
        }
    }

    private boolean mayComeAgain(RuntimeException failure, Outbound outbound) {
        if (failure instanceof WireFormatException) {
            lose(outbound, failure);
            return false;
        }
        counters.transportFailures.increment();
        unavailable.sayInFull(outbound.voice().identity().session(), failure);
        return true;
    }

    private void settle(Outbound outbound, @Nullable Throwable failure) {
        if (failure == null) {
            counters.acknowledged.increment();
            outbound.arrived();
        } else {
            lose(outbound, failure);
        }
    }

    private void lose(Outbound outbound, @Nullable Throwable failure) {
        counters.dropped.increment();
        outbound.lost();
        lost.say(outbound.voice().identity().session(), failure);
    }

    private Encoder encoder() {
        if (encoder == null) {
            registry = opened(outlet.registry()::get, "schema registry");
            encoder = new Encoder(outlet.topics(), registry);
        }
        return encoder;
    }

    private Transport transport() {
        if (transport == null) {
            transport = opened(outlet.transport()::get, "transport");
        }
        return transport;
    }

    /** What cannot be opened now, perhaps can be later. */
    private static <T> T opened(Supplier<T> supplier, String what) {
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            throw new TransportUnavailableException("no " + what, e);
        }
    }

    /** No event is tried again any more. */
    void giveUp() {
        givingUp = true;
    }

    /** Counts what was never sent and closes the transport. For after the thread has ended. */
    void close(Duration timeout) {
        for (Outbound left = handOver.poll(); left != null; left = handOver.poll()) {
            lose(left, null);
        }
        if (transport != null) {
            transport.close(timeout);
        }
        if (registry != null) {
            registry.close();
        }
    }
}
