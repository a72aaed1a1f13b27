package io.cordon.emitter;

import io.cordon.emitter.feature.FeatureMapper;
import io.cordon.extract.Extractor;
import io.cordon.schemas.avro.Content;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what agents receive, on a few threads. What waits to be read is bounded: beyond that whoever reports a value reads
 * it, since a runtime that is slower for a moment is better than one whose sessions are half known.
 */
final class Readers {
    /** Characters up to which a text is read by the thread that sends it: what comes behind it waits no longer than that takes. */
    static final int SHORT = 2_048;

    /** Characters that wait to be read, of all sessions together. */
    private static final int MOST_HELD = 16 << 20;

    private static final int OF_NO_TEXT = 64 << 10;

    private final ThreadPoolExecutor pool;
    private final Semaphore room;
    private final Semaphore characters = new Semaphore(MOST_HELD);
    private final Counters counters;
    private final Warnings unreadable = new Warnings("value could not be read, its features are missing");

    Readers(Capacity capacity, Counters counters) {
        this.pool = new ThreadPoolExecutor(
                capacity.extractionThreads(),
                capacity.extractionThreads(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Daemons.named("cordon-emitter-reader"));
        this.pool.allowCoreThreadTimeOut(true);
        this.room = new Semaphore(capacity.pendingExtractions());
        this.counters = counters;
    }

    Executor pool() {
        return pool;
    }

    /** Whether a value is short enough to be read on the way out. */
    static boolean quick(Optional<Object> value) {
        return value.isEmpty() || (value.get() instanceof String text && text.length() <= SHORT);
    }

    /** A reading to be done later, once, by whoever gets to it. It holds on to the value. */
    Supplier<@Nullable Content> reading(Extractor extractor, Optional<Object> value, String session) {
        if (value.isEmpty()) {
            return () -> null;
        }
        Object held = value.get();
        int size = weight(held);
        if (!admitted(size)) {
            Content now = read(extractor, held, session);
            return () -> now;
        }
        return () -> {
            try {
                return read(extractor, held, session);
            } finally {
                characters.release(size);
                room.release();
            }
        };
    }

    /** About how many characters a value keeps in memory. What is no text is not looked into: that might take as long as to read it. */
    private static int weight(Object value) {
        return value instanceof String text ? Math.min(MOST_HELD, text.length()) : OF_NO_TEXT;
    }

    private boolean admitted(int size) {
        if (!room.tryAcquire()) {
            return false;
        }
        if (!characters.tryAcquire(size)) {
            room.release();
            return false;
        }
        return true;
    }

    /** The features of a value, if there is one. */
    @Nullable
    Content read(Extractor extractor, Optional<Object> value, String session) {
        return value.isEmpty() ? null : read(extractor, value.get(), session);
    }

    /** The features of a value now; says so if it cannot be read. */
    Content read(Extractor extractor, Object value, String session) {
        try {
            return FeatureMapper.content(extractor.content(value));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return unreadable(session, e);
        }
    }

    private Content unreadable(String session, Throwable failure) {
        counters.extractionFailures.increment();
        unreadable.say(session, failure);
        return FeatureMapper.unreadable();
    }

    /** Takes no more, and waits for what is there. */
    void close(Duration atMost) {
        close(pool, atMost);
    }

    private static void close(ExecutorService service, Duration atMost) {
        service.shutdown();
        try {
            if (!service.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                service.shutdownNow();
            }
        } catch (InterruptedException e) {
            service.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
