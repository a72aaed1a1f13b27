package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.facts.Step;
import java.util.List;

/**
 * How long an earlier step counts for a later one.
 *
 * @param events events of the session
 * @param millis milliseconds of engine time
 */
record Reach(long events, long millis) {

    /** The parameters and defaults of detectors that have no reason for others. */
    static final List<Parameter> USUAL = List.of(
            new Parameter("events", 32, "events of the session", "two independent products use this bound"),
            new Parameter("seconds", 900, "s", "the same two"));

    /** For chains of two steps with no reason of their own for another bound. */
    static final Parameter EVENTS_AS_OTHERS =
            new Parameter("events", 32, "events of the session", "as for the other chains of two steps");

    /** As {@link #EVENTS_AS_OTHERS}. */
    static final Parameter SECONDS_AS_OTHERS =
            new Parameter("seconds", 900, "s", "as for the other chains of two steps");

    /** The parameters {@code events} and {@code seconds}. */
    static Reach of(Parameters parameters) {
        return new Reach(parameters.get("events"), parameters.get("seconds") * 1000);
    }

    /** True if the step happened and is within the bounds. */
    boolean covers(Scene scene, Step step) {
        return step.happened() && scene.ordinal() - step.event() <= events && scene.now() - step.time() <= millis;
    }
}
