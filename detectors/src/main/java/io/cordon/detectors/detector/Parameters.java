package io.cordon.detectors.detector;

import java.util.HashMap;
import java.util.Map;

/** The numbers of one detector: the defaults of its description and what the settings change. */
public final class Parameters {

    private final String detector;
    private final Map<String, Long> numbers = new HashMap<>();

    /**
     * Merges defaults and settings.
     *
     * @throws IllegalArgumentException if the settings name a parameter that the detector does not have, or a negative number
     */
    public Parameters(Description description, Settings settings) {
        this.detector = description.id();
        description.parameters().forEach(parameter -> numbers.put(parameter.name(), parameter.value()));
        settings.parameters().forEach(this::change);
    }

    /** A number by its name. */
    public long get(String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("detector " + detector + " has no parameter " + name);
        }
        return number;
    }

    /**
     * A bound on a count of which only so many are kept.
     *
     * @throws IllegalArgumentException if it could never be reached
     */
    long get(String name, long most) {
        long number = get(name);
        if (number > most) {
            throw new IllegalArgumentException("parameter " + name + " of detector " + detector + " must be at most "
                    + most + ", which is how many are told apart, got " + number);
        }
        return number;
    }

    private void change(String name, long number) {
        get(name);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "parameter " + name + " of detector " + detector + " must not be negative, got " + number);
        }
        numbers.put(name, number);
    }
}
