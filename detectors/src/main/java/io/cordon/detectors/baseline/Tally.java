package io.cordon.detectors.baseline;

import java.util.HashMap;
import java.util.Map;

/** What one runtime's sessions of one agent type add up to. Adding is commutative, so that the order of sessions does not count. */
final class Tally {

    private static final int MAX_TOOLS = 2 * Baseline.MAX_TOOLS;

    private final long[] transitions = new long[Transitions.SIZE * Transitions.SIZE];
    private final Map<Long, Long> tools = new HashMap<>();
    private final long[][] numbers = new long[Number.values().length][PointsHistogram.MOST + 1];
    private final long[][] points = new long[SessionObservation.EFFECTS][PointsHistogram.MOST + 1];
    private long sessions;
    private boolean allTools = true;

    /** The numbers of a session that are kept. */
    enum Number {
        CALLS_IN_SESSION,
        CALLS_IN_MINUTE,
        DESTINATIONS,
        SECONDS;

        private long of(SessionObservation session) {
            return switch (this) {
                case CALLS_IN_SESSION -> session.calls();
                case CALLS_IN_MINUTE -> session.callsInMinute();
                case DESTINATIONS -> session.destinations();
                case SECONDS -> session.lasted().toSeconds();
            };
        }
    }

    void add(SessionObservation session) {
        sessions++;
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] += session.transitions().cell(i);
        }
        session.tools().forEach(this::addTool);
        for (Number number : Number.values()) {
            numbers[number.ordinal()][Magnitudes.bin(number.of(session))]++;
        }
        session.points().forEach((effect, highest) -> points[effect][highest]++);
    }

    /** Beyond the bound which tools are kept does depend on the order; then nobody says that a tool was never seen. */
    private void addTool(long tool, int calls) {
        if (tools.size() < MAX_TOOLS || tools.containsKey(tool)) {
            tools.merge(tool, (long) calls, Long::sum);
        } else {
            allTools = false;
        }
    }

    long sessions() {
        return sessions;
    }

    boolean allTools() {
        return allTools;
    }

    Map<Long, Long> tools() {
        return tools;
    }

    long transitions(int cell) {
        return transitions[cell];
    }

    /** Its histogram of a number, as if it had had as many sessions as count. */
    PointsHistogram numbers(Number number, Weight weight) {
        return scaled(numbers[number.ordinal()], weight);
    }

    PointsHistogram points(int effect, Weight weight) {
        return scaled(points[effect], weight);
    }

    /** Rounds what has summed up so far, not each bin: many thin bins would otherwise weigh more or less than they did. */
    private static PointsHistogram scaled(long[] bins, Weight weight) {
        long[] scaled = new long[bins.length];
        long sum = 0;
        long before = 0;
        for (int i = 0; i < bins.length; i++) {
            sum += bins[i];
            scaled[i] = weight.of(sum) - before;
            before += scaled[i];
        }
        return PointsHistogram.of(scaled);
    }
}
