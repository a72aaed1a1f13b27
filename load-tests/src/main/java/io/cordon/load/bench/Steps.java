package io.cordon.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A run of minutes must not be void because one of its rounds met a hiccup of the machine: what was measured counts, and what was not is told.
 */
/** The parts of a measurement, of which one may fail without the others. Mutable, confined to one thread. */
final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final List<String> failures = new ArrayList<>();

    /** What a step measured; empty if it could not, which {@link #failures} tells. */
    <T> Optional<T> attempt(String name, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("step", name).log("step of a harness failed", e);
            failures.add(name + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The same step so many times.
     *
     * @throws IllegalStateException if it never measured anything
     */
    <T> List<T> attempts(int count, String name, Supplier<T> step) {
        List<T> all = IntStream.rangeClosed(1, count)
                .mapToObj(i -> attempt(name + ' ' + i, step))
                .flatMap(Optional::stream)
                .toList();
        requireAny(all);
        return all;
    }

    /**
     * Says that at least one step must have measured something.
     *
     * @throws IllegalStateException if none did, with the reasons of all
     */
    void requireAny(List<?> measured) {
        if (measured.isEmpty()) {
            throw new IllegalStateException(String.join("; ", failures));
        }
    }

    /** Each step that failed, and why. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
