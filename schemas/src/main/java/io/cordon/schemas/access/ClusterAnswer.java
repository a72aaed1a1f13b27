package io.cordon.schemas.access;

import io.cordon.schemas.topic.TopicAccessException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what a cluster says. */
public final class ClusterAnswer {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private ClusterAnswer() {}

    /**
     * Waits for an answer.
     *
     * @throws TopicAccessException if the cluster refuses or says nothing
     */
    public static <T> T of(String question, KafkaFuture<T> future) {
        try {
            return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAccessException("cannot " + question + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new TopicAccessException("cannot " + question + ": no answer within " + DEADLINE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAccessException("interrupted while waiting for the cluster", e);
        }
    }
}
