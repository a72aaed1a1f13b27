package io.cordon.emitter.support;

import io.cordon.emitter.transport.Ack;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.emitter.transport.Transport;
import io.cordon.emitter.transport.TransportUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A transport in memory: simulates a broker that is there, away, slow to acknowledge, or losing events. */
public final class InMemoryTransport implements Transport {
    private final List<EncodedEvent> taken = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile boolean silent;
    private volatile boolean losing;
    private volatile boolean broken;
    private volatile boolean closed;

    @Override
    public CompletionStage<Ack> send(EncodedEvent event) {
        if (broken) {
            throw new IllegalStateException("broken transport");
        }
        if (away) {
            throw new TransportUnavailableException("away");
        }
        if (losing) {
            return CompletableFuture.failedFuture(new IllegalStateException("lost"));
        }
        taken.add(event);
        return silent ? new CompletableFuture<>() : CompletableFuture.completedFuture(new Ack(0, taken.size() - 1));
    }

    public List<EncodedEvent> taken() {
        return List.copyOf(taken);
    }

    public InMemoryTransport away(boolean now) {
        away = now;
        return this;
    }

    /** Takes events and never acknowledges them. */
    public InMemoryTransport silent(boolean now) {
        silent = now;
        return this;
    }

    public InMemoryTransport losing(boolean now) {
        losing = now;
        return this;
    }

    public InMemoryTransport broken(boolean now) {
        broken = now;
        return this;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public void close(Duration timeout) {
        closed = true;
    }
}
