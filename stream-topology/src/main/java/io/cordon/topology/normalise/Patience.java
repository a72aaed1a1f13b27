package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.serde.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * The stream thread waits here, with the records of its open transaction behind it. The limit therefore lies below the
 * transaction's timeout: longer waiting would only be fenced by the broker.
 */
/**
 * How long a record waits for the schema registry.
 *
 * @param first pause after the first failure; it doubles from there
 * @param limit after which the failure is passed on
 */
public record Patience(Duration first, Duration limit) {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    public Patience {
        requireNonNull(first, "first");
        requireNonNull(limit, "limit");
    }

    /** Short pauses first, up to this in all. */
    public static Patience upTo(Duration limit) {
        return new Patience(Duration.ofMillis(50), limit);
    }

    /** Does what needs the registry, again and again until the limit. */
    public <T> T call(Supplier<T> action) {
        long pause = first.toMillis();
        long waited = 0;
        while (true) {
            try {
                return action.get();
            } catch (RegistryUnavailableException e) {
                if (waited >= limit.toMillis()) {
                    throw e;
                }
                LOG.atWarn().addKeyValue("pauseMillis", pause).log("schema registry unavailable, record waits");
                sleep(pause, e);
                waited += pause;
                pause *= 2;
            }
        }
    }

    private static void sleep(long millis, RegistryUnavailableException why) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }
}
