package io.cordon.detectors.detector;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.PointsHistogram;

/**
 * How many points a steered call takes before something is done about it. What sessions of its agent type often show without harm takes more:
 * the threshold rises until few of them reach it, but not beyond a bound, so that a poisoned baseline blinds nobody.
 */
final class SteeringThresholds {

    static final int LEAST_SESSIONS = 10;
    static final int ASKED_PERCENT = 25;
    static final int CONTAINED_PERCENT = 2;
    static final int MOST_ABOVE_STEP_UP = 10;

    /** Below the strongest pattern: history never speaks against that one. */
    static final int MOST_ABOVE_CONTAIN = 24;

    private final int stepUp;
    private final int contain;
    private final Baselines baselines;

    SteeringThresholds(int stepUp, int contain, Baselines baselines) {
        this.stepUp = stepUp;
        this.contain = contain;
        this.baselines = baselines;
    }

    Pair of(String agentType, int effectClass) {
        return baselines
                .of(agentType)
                .map(baseline -> baseline.points(effectClass))
                .filter(usual -> usual.count() >= LEAST_SESSIONS)
                .map(usual -> new Pair(
                        above(stepUp, MOST_ABOVE_STEP_UP, ASKED_PERCENT, usual),
                        above(contain, MOST_ABOVE_CONTAIN, CONTAINED_PERCENT, usual)))
                .orElse(new Pair(stepUp, contain));
    }

    private static int above(int least, int atMost, int percent, PointsHistogram usual) {
        int points = least;
        while (points < least + atMost && 100 * usual.atLeast(points) > percent * usual.count()) {
            points++;
        }
        return points;
    }

    /**
     * Points from which on something is done.
     *
     * @param stepUp a person is asked
     * @param contain the session is contained
     */
    record Pair(int stepUp, int contain) {}
}
