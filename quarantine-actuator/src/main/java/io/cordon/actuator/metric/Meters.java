package io.cordon.actuator.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Meters of the catalogue in one registry. Thread-safe. */
public final class Meters {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts one. */
    public void count(ActuatorMetric metric, String... tagValues) {
        Counter.builder(checked(metric, ActuatorMetric.Kind.COUNTER))
                .description(metric.description())
                .baseUnit(metric.unit())
                .tags(tags(metric, tagValues))
                .register(registry)
                .increment();
    }

    /** Records a duration. */
    public void record(ActuatorMetric metric, Duration duration, String... tagValues) {
        Timer.builder(checked(metric, ActuatorMetric.Kind.TIMER))
                .description(metric.description())
                .serviceLevelObjectives(BUCKETS)
                .tags(tags(metric, tagValues))
                .register(registry)
                .record(duration);
    }

    /** Shows a number as long as the registry lives. */
    public void gauge(ActuatorMetric metric, Supplier<Number> value) {
        Gauge.builder(checked(metric, ActuatorMetric.Kind.GAUGE), value)
                .description(metric.description())
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .register(registry);
    }

    private static String checked(ActuatorMetric metric, ActuatorMetric.Kind kind) {
        if (metric.kind() != kind) {
            throw new IllegalArgumentException(metric.id() + " is a " + metric.kind() + ", used as a " + kind);
        }
        return metric.id();
    }

    private static List<Tag> tags(ActuatorMetric metric, String... values) {
        if (values.length != metric.tags().size()) {
            throw new IllegalArgumentException(metric.id() + " has the tags " + metric.tags());
        }
        var tags = new ArrayList<Tag>();
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(metric.tags().get(i), values[i]));
        }
        return tags;
    }
}
