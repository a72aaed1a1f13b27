package io.cordon.emitter;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A warning that an agent's thread may give as often as it likes: it is written once in ten seconds, with a count. */
final class Warnings {
    private static final Logger log = LoggerFactory.getLogger(Emitter.class);
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(10);

    private final String message;
    private final LongSupplier nanos;
    private final AtomicLong next;
    private final LongAdder unsaid = new LongAdder();

    Warnings(String message) {
        this(message, System::nanoTime);
    }

    Warnings(String message, LongSupplier nanos) {
        this.message = message;
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** Only the failure's class is written: messages of values and guards may hold content. */
    void say(String sessionId, @Nullable Throwable failure) {
        say(sessionId, failure, "");
    }

    /** For failures whose message is known to hold no content. */
    void sayInFull(String sessionId, Throwable failure) {
        say(sessionId, failure, String.valueOf(failure.getMessage()));
    }

    private void say(String sessionId, @Nullable Throwable failure, String detail) {
        long due = next.get();
        long now = nanos.getAsLong();
        if (now - due < 0 || !next.compareAndSet(due, now + INTERVAL)) {
            unsaid.increment();
            return;
        }
        log.atWarn()
                .addKeyValue("sessionId", sessionId)
                .addKeyValue(
                        "error", failure == null ? "none" : failure.getClass().getName())
                .addKeyValue("detail", detail)
                .addKeyValue("unsaid", unsaid.sumThenReset())
                .log(message);
    }
}
