package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import java.util.HashMap;
import java.util.Map;

/**
 * How one detector is to run.
 *
 * @param mode how far it may go
 * @param parameters numbers that differ from the defaults, by name
 */
public record Settings(Mode mode, Map<String, Long> parameters) {

    /** Enforcing, with the defaults. */
    public static final Settings DEFAULT = new Settings(Mode.ENFORCE, Map.of());

    /** Copies the numbers. */
    public Settings {
        requireNonNull(mode, "mode");
        parameters = Map.copyOf(parameters);
    }

    /** These settings in another mode. */
    public Settings withMode(Mode newMode) {
        return new Settings(newMode, parameters);
    }

    /** These settings with another number. */
    public Settings with(String parameter, long value) {
        Map<String, Long> numbers = new HashMap<>(parameters);
        numbers.put(parameter, value);
        return new Settings(mode, numbers);
    }
}
