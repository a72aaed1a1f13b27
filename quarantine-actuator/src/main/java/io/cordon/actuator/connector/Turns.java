package io.cordon.actuator.connector;

import io.cordon.actuator.config.ConnectorConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When the next call to a target may be made, so that a hundred containments at once do not run into its rate limit. Thread-safe. */
final class Turns {
    /** Longer than any queue that an actuator works off before its commands expire. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<String, RateLimiter> limiters;

    Turns(List<ConnectorConfig> connectors) {
        this.limiters = connectors.stream()
                .filter(config -> config.callsPerSecond() < ConnectorConfig.UNLIMITED)
                .collect(Collectors.toMap(ConnectorConfig::name, Turns::limiter));
    }

    private static RateLimiter limiter(ConnectorConfig config) {
        return RateLimiter.of(
                config.name(),
                RateLimiterConfig.custom()
                        .limitForPeriod(config.callsPerSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(LONGEST)
                        .build());
    }

    /** Takes a turn: how long to wait for it, zero if it is now; the longest wait if the queue is longer than that. */
    Duration take(String connector) {
        RateLimiter limiter = limiters.get(connector);
        if (limiter == null) {
            return Duration.ZERO;
        }
        long nanos = limiter.reservePermission();
        return nanos < 0 ? LONGEST : Duration.ofNanos(nanos);
    }
}
