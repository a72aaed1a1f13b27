package io.cordon.emitter.transport;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Takes encoded events to where they are processed. {@link KafkaTransport} is the standard one.
 *
 * <p>{@link #send} is called by one thread. Events with the same key must arrive in the order in which they were taken.
 *
 * <p><b>Failure semantics</b> A transport either takes an event or throws {@link TransportUnavailableException}, and then
 * the same event comes again. It must not take one and throw. A stage that completes exceptionally, or any other
 * exception, means that the event is lost: it is counted and never sent again, since later ones may already have arrived.
 */
public interface Transport extends AutoCloseable {

    /**
     * Takes an event.
     *
     * @return completes when it is stored where it survives a failure of one machine
     * @throws TransportUnavailableException if it cannot be taken now
     */
    CompletionStage<Ack> send(EncodedEvent event);

    /** Waits for what was taken, as long as it may, and ends. */
    void close(Duration timeout);

    /** Ends at once. */
    @Override
    default void close() {
        close(Duration.ZERO);
    }
}
