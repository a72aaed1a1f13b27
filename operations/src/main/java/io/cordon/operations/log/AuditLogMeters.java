package io.cordon.operations.log;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The metrics of the catalogue, counters from zero on, so that a first increase is one. Written by one thread, read by any. */
public final class AuditLogMeters {
    private static final double MILLIS = 1000.0;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter written = counter(AuditLogMetric.WRITTEN);
    private final Counter missed = counter(AuditLogMetric.MISSED);
    private volatile Instant complete;

    /** With the machine's clock. */
    public AuditLogMeters() {
        this(InstantSource.system());
    }

    AuditLogMeters(InstantSource clock) {
        requireNonNull(clock, "clock");
        this.complete = clock.instant();
        gauge(AuditLogMetric.RUNNING, () -> 1);
        gauge(
                AuditLogMetric.BEHIND,
                () -> Duration.between(complete, clock.instant()).toMillis() / MILLIS);
    }

    /** At that time the log had everything. */
    void complete(Instant at) {
        complete = requireNonNull(at, "at");
    }

    void written() {
        written.increment();
    }

    void missed(long records) {
        missed.increment(records);
    }

    /** All of them, as Prometheus reads them. */
    public String scrape() {
        return registry.scrape();
    }

    private Counter counter(AuditLogMetric metric) {
        return Counter.builder(metric.id())
                .description(metric.description())
                .baseUnit(metric.unit())
                .register(registry);
    }

    private void gauge(AuditLogMetric metric, Supplier<Number> value) {
        Gauge.builder(metric.id(), value)
                .description(metric.description())
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .register(registry);
    }
}
