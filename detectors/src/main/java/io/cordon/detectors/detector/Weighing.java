package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import java.util.List;

/**
 * How a detector weighs what it sees, where that is more than bounds: for operators and for the documentation.
 *
 * @param signs what it looks for, one thing each
 * @param patterns which signs together tell how much, strongest first
 * @param constants the numbers behind them that no setting changes
 */
public record Weighing(List<Sign> signs, List<Pattern> patterns, List<Parameter> constants) {

    /**
     * One thing that may hold.
     *
     * @param id its name in the patterns
     * @param meaning what holds
     */
    public record Sign(String id, String meaning) {}

    /**
     * Signs that count together.
     *
     * @param id its name
     * @param sentence what it says to an operator
     * @param signs ids of the signs that must all hold
     * @param points how much it tells, from 0 to 100
     * @param pointsIfDelegated the same where the user said to do what the content says
     * @param reason why it has so many points
     * @param firesFalsely what shows it without an attack
     */
    public record Pattern(
            String id,
            String sentence,
            List<String> signs,
            int points,
            int pointsIfDelegated,
            String reason,
            String firesFalsely) {

        /** Copies the list. */
        public Pattern {
            signs = List.copyOf(signs);
        }
    }

    /** Copies the lists. */
    public Weighing {
        signs = List.copyOf(signs);
        patterns = List.copyOf(patterns);
        constants = List.copyOf(constants);
    }
}
