package io.cordon.load.containment;

import static java.util.Objects.requireNonNull;

import io.cordon.quickstart.stage.Idp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param count how many sessions turn hostile and are timed
 * @param perSecond how many of them in a second
 * @param warmUp how many before that, which are not timed
 * @param idp who issues the tokens
 * @param json where the figures go as JSON lines as well
 */
record RunOptions(int count, double perSecond, int warmUp, Idp idp, Optional<Path> json) {
    static final String USAGE =
            "[--count N] [--rate SESSIONS_A_SECOND] [--warm-up N] [--idp keycloak|oauth2] [--json FILE]";

    private static final RunOptions STANDARD = new RunOptions(200, 1, 40, Idp.KEYCLOAK, Optional.empty());

    RunOptions {
        requireNonNull(idp, "idp");
        requireNonNull(json, "json");
        if (count < 1 || warmUp < 0 || !(perSecond > 0)) {
            throw new IllegalArgumentException("count and rate are above 0, and warm-up is not below it");
        }
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it is not as {@link #USAGE} says
     */
    static RunOptions of(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        RunOptions options = STANDARD;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options = options.with(name, rest.pop());
        }
        return options;
    }

    private RunOptions with(String name, String value) {
        return switch (name) {
            case "--count" -> new RunOptions(Integer.parseInt(value), perSecond, warmUp, idp, json);
            case "--rate" -> new RunOptions(count, Double.parseDouble(value), warmUp, idp, json);
            case "--warm-up" -> new RunOptions(count, perSecond, Integer.parseInt(value), idp, json);
            case "--idp" -> new RunOptions(count, perSecond, warmUp, Idp.valueOf(value.toUpperCase(Locale.ROOT)), json);
            case "--json" -> new RunOptions(count, perSecond, warmUp, idp, Optional.of(Path.of(value)));
            default -> throw new IllegalArgumentException("there is no option " + name);
        };
    }

    /** From one session to the next. */
    Duration interval() {
        return Duration.ofNanos((long) (1e9 / perSecond));
    }

    /** All that will be contained, which is more than a tenant's limit usually lets through. */
    int containments() {
        return count + warmUp;
    }
}
