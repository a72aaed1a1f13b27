package io.cordon.actuator.connector;

import io.cordon.actuator.config.CallLimits;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

/** One circuit breaker per connector: a target that is down is not asked by every worker at once. */
final class Breakers {
    private final CircuitBreakerRegistry registry;

    Breakers(CallLimits limits) {
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(limits.breakerCalls())
                .minimumNumberOfCalls(limits.breakerCalls())
                .failureRateThreshold(100)
                .waitDurationInOpenState(limits.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(1)
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .build());
    }

    CircuitBreaker of(String connector) {
        return registry.circuitBreaker(connector);
    }
}
