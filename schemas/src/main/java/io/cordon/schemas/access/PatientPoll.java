package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.AuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls on while the cluster refuses the login: a password is replaced at the cluster and in a file, and there is a time in which they differ. For one thread.
 *
 * <p><b>Failure semantics.</b> The first refusal of a series is logged. After ten minutes of them the next is thrown: then what the file holds is wrong for good. Anything
 * else is thrown at once.
 */
public final class PatientPoll {
    private static final Logger LOG = LoggerFactory.getLogger(PatientPoll.class);
    private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

    /** Longer than the client waits between two logins, so that an empty poll in between ends no series. */
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final LongSupplier nanos;
    private boolean refused;
    private long first;
    private long last;

    /** Of this consumer, which stays its owner's. */
    public PatientPoll(Consumer<byte[], byte[]> consumer) {
        this(consumer, System::nanoTime);
    }

    PatientPoll(Consumer<byte[], byte[]> consumer, LongSupplier nanos) {
        this.consumer = requireNonNull(consumer, "consumer");
        this.nanos = requireNonNull(nanos, "nanos");
    }

    /** What there is within that time; nothing if the login was refused. */
    public ConsumerRecords<byte[], byte[]> within(Duration time) {
        try {
            return consumer.poll(time);
        } catch (AuthenticationException e) {
            note(e);
            return ConsumerRecords.empty();
        }
    }

    private void note(AuthenticationException refusal) {
        long now = nanos.getAsLong();
        if (!refused || now - last > QUIET) {
            first = now;
            LOG.atError()
                    .addKeyValue("error", String.valueOf(refusal.getMessage()))
                    .log("login refused by the cluster, trying again");
        }
        refused = true;
        last = now;
        if (now - first > PATIENCE) {
            throw refusal;
        }
    }
}
