package io.cordon.load.bench;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure, with what it is compared to.
 *
 * @param name the same in every run
 * @param unit of the value and of the reference
 * @param values one of each run
 * @param reference what was measured beside it, in the same unit
 */
public record Metric(String name, String unit, List<Double> values, OptionalDouble reference) {

    public Metric {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        values = List.copyOf(values);
        requireNonNull(reference, "reference");
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " was not measured");
        }
    }

    static Metric of(String name, String unit, double value) {
        return new Metric(name, unit, List.of(value), OptionalDouble.empty());
    }

    static Metric of(String name, String unit, double value, double reference) {
        return new Metric(name, unit, List.of(value), OptionalDouble.of(reference));
    }

    /** The median of the runs. */
    double value() {
        return Median.of(values);
    }

    /** The value against the reference; a figure that is a ratio is its own. */
    OptionalDouble ratio() {
        if (unit.equals(Units.RATIO)) {
            return OptionalDouble.of(value());
        }
        return reference.isPresent() ? OptionalDouble.of(value() / reference.getAsDouble()) : OptionalDouble.empty();
    }
}
