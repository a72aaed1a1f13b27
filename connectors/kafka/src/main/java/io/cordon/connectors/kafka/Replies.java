package io.cordon.connectors.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for what the cluster replies. */
final class Replies {
    private static final long PAUSE_MILLIS = 5;

    private Replies() {}

    /**
     * The reply.
     *
     * @throws KafkaException what the cluster or the way to it said instead
     */
    static <T> T await(KafkaFuture<T> pending, Duration timeout) {
        try {
            // The client itself gives up after the timeout; a little later, so that its own reason is the one that is
            // seen.
            return pending.get(timeout.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException said ? said : new KafkaException("unexpected", e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("no reply", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e); // marks the thread as interrupted
        }
    }

    /**
     * Asks again and again until the reply is yes.
     *
     * @throws TimeoutException if it stays no
     */
    static void until(BooleanSupplier question, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException("accepted, and not seen");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
