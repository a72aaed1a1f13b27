package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;

/**
 * What one finished session looked like. Whoever hands it to a learner vouches that the session ended clean.
 *
 * @param agentType the kind of agent
 * @param runtime who ran it: its share in the baseline is capped
 * @param transitions which class of call followed which
 * @param tools calls by hash of the tool's name
 * @param calls calls in all
 * @param callsInMinute most calls in one minute
 * @param destinations about how many different destinations
 * @param lasted from its first event to its last
 * @param points highest suspicion by coarse class of effect; classes without a judged call are absent
 */
public record SessionObservation(
        String agentType,
        String runtime,
        Transitions transitions,
        Map<Long, Integer> tools,
        long calls,
        int callsInMinute,
        int destinations,
        Duration lasted,
        Map<Integer, Integer> points) {

    /** Coarse classes of effect at most. */
    public static final int EFFECTS = 8;

    /** Checks the bounds and copies the maps. */
    public SessionObservation {
        requireNonNull(agentType, "agentType");
        requireNonNull(runtime, "runtime");
        requireNonNull(transitions, "transitions");
        requireNonNull(lasted, "lasted");
        tools = Map.copyOf(tools);
        points = Map.copyOf(points);
        points.forEach((effect, highest) -> {
            if (effect < 0 || effect >= EFFECTS || highest < 0 || highest > PointsHistogram.MOST) {
                throw new IllegalArgumentException("no points: " + highest + " for the class of effect " + effect);
            }
        });
    }

    /** The same session as one of all agent types together, where its type is what a runtime is among those of one type. */
    public SessionObservation ofAllTypes() {
        return new SessionObservation(
                Baselines.ALL_TYPES, agentType, transitions, tools, calls, callsInMinute, destinations, lasted, points);
    }
}
