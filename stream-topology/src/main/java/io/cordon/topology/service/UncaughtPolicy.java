package io.cordon.topology.service;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;

import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.metric.ServiceMetric;
import io.cordon.topology.table.FormerStateException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: another one takes over and begins at the last commit. If too many die within a while, the
 * client stops, so that a defect is not hidden in a loop and the orchestrator starts it anew; gates stay shut meanwhile. It stops at once for state of an earlier
 * version, which no thread can read. Surroundings
 * that are down, such as the registry, do not count, nor does a refused login, since cluster and file differ for a moment while a password is replaced: the thread
 * waits and tries again for as long as it takes.
 */
final class UncaughtPolicy implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtPolicy.class);
    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String application;
    private final Meters meters;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private volatile boolean stopped;

    UncaughtPolicy(String application, Meters meters, InstantSource clock, Consumer<Duration> pause) {
        this.application = application;
        this.meters = meters;
        this.clock = clock;
        this.pause = pause;
        meters.gauge(ServiceMetric.STOPPED, () -> stopped ? 1 : 0, application);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        if (caused(exception, FormerStateException.class)) {
            return stop(exception);
        }
        return surroundings(exception) ? retry(exception) : replace(exception);
    }

    boolean stopped() {
        return stopped;
    }

    private StreamThreadExceptionResponse stop(Throwable exception) {
        stopped = true;
        LOG.atError().addKeyValue("error", root(exception)).log("state can not be read, application stops");
        return SHUTDOWN_CLIENT;
    }

    private StreamThreadExceptionResponse retry(Throwable exception) {
        meters.counter(ServiceMetric.THREAD_REPLACED, application, "surroundings")
                .increment();
        LOG.atWarn().addKeyValue("error", root(exception)).log("surroundings not available, stream thread tries again");
        pause.accept(PAUSE);
        return REPLACE_THREAD;
    }

    private synchronized StreamThreadExceptionResponse replace(Throwable exception) {
        Instant now = clock.instant();
        deaths.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        meters.counter(ServiceMetric.THREAD_REPLACED, application, "defect").increment();
        if (deaths.size() > MOST) {
            stopped = true;
            LOG.atError()
                    .setCause(exception)
                    .addKeyValue("deaths", deaths.size())
                    .addKeyValue("within", WITHIN)
                    .log("too many stream threads died, application stops");
            return SHUTDOWN_CLIENT;
        }
        LOG.atError()
                .setCause(exception)
                .addKeyValue("deaths", deaths.size())
                .log("stream thread died and is replaced");
        return REPLACE_THREAD;
    }

    private static boolean surroundings(Throwable exception) {
        return caused(exception, RegistryUnavailableException.class)
                || caused(exception, RetriableException.class)
                || caused(exception, AuthenticationException.class);
    }

    private static boolean caused(Throwable exception, Class<? extends Throwable> by) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (by.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String root(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
