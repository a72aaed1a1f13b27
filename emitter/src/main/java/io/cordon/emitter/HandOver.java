package io.cordon.emitter;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue between agents' threads and the one thread that sends.
 *
 * <p>Handing over must cost next to nothing, and waking a thread costs microseconds. So the sending thread looks for
 * itself, twice a millisecond, and is woken only for what somebody waits for, or when it has gone to sleep because
 * nothing came for a while.
 */
final class HandOver {
    private static final long GLANCE = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long SLEEP = TimeUnit.SECONDS.toNanos(1);
    private static final int GLANCES = 50;

    private final ConcurrentLinkedQueue<Outbound> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int bound;
    private volatile @Nullable Thread taker;
    private volatile boolean asleep;
    private volatile boolean closed;

    HandOver(int bound) {
        this.bound = bound;
    }

    /** False if there is no room for an event of its importance, or no more events are taken. */
    boolean offer(Outbound event) {
        if (closed) {
            return false;
        }
        if (size.incrementAndGet() > event.importance().share(bound)) {
            size.decrementAndGet();
            return false;
        }
        queue.add(event);
        if (asleep || event.urgent()) {
            LockSupport.unpark(taker);
        }
        return true;
    }

    /** The next event; null once it is closed and empty. For one thread. */
    @Nullable
    Outbound take() {
        taker = Thread.currentThread();
        int glances = 0;
        while (true) {
            Outbound next = poll();
            if (next != null || closed) {
                return next;
            }
            if (glances < GLANCES) {
                glances++;
                LockSupport.parkNanos(this, GLANCE);
            } else {
                sleep();
            }
        }
    }

    /** The next event, if there is one. */
    @Nullable
    Outbound poll() {
        Outbound next = queue.poll();
        if (next != null) {
            size.decrementAndGet();
        }
        return next;
    }

    private void sleep() {
        asleep = true;
        // Looked at again after the flag is up: who hands over sees either the flag or an awake taker.
        if (queue.isEmpty() && !closed) {
            LockSupport.parkNanos(this, SLEEP);
        }
        asleep = false;
    }

    int size() {
        return size.get();
    }

    /** Takes no more events; those that wait can still be taken. */
    void close() {
        closed = true;
        LockSupport.unpark(taker);
    }
}
