package io.cordon.topology.metric;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;

/** Meters of catalogued metrics in one registry. A value for each tag of the catalogue, in its order, is required. */
public final class Meters {

    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
    }

    public Counter counter(MetricDescription metric, String... tagValues) {
        return Counter.builder(checked(metric, MetricDescription.Kind.COUNTER))
                .description(metric.description())
                .tags(tags(metric, tagValues))
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .register(registry);
    }

    public Timer timer(MetricDescription metric, String... tagValues) {
        return Timer.builder(checked(metric, MetricDescription.Kind.TIMER))
                .description(metric.description())
                .tags(tags(metric, tagValues))
                .publishPercentileHistogram()
                .register(registry);
    }

    /** The supplier is held strongly: a gauge lives as long as the registry. */
    public void gauge(MetricDescription metric, Supplier<Number> value, String... tagValues) {
        Gauge.builder(checked(metric, MetricDescription.Kind.GAUGE), value)
                .description(metric.description())
                .tags(tags(metric, tagValues))
                .baseUnit(metric.unit().isEmpty() ? null : metric.unit())
                .register(registry);
    }

    private static String checked(MetricDescription metric, MetricDescription.Kind kind) {
        if (metric.kind() != kind) {
            throw new IllegalArgumentException(metric.id() + " is a " + metric.kind() + ", not a " + kind);
        }
        return metric.id();
    }

    private static Tags tags(MetricDescription metric, String... values) {
        List<String> names = metric.tags();
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    metric.id() + " needs tags " + names + ", got " + values.length + " values");
        }
        Tags tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(names.get(i), values[i]);
        }
        return tags;
    }
}
