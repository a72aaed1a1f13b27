package io.cordon.cli.learn;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.SessionObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One baseline for each agent type, and one for all of them together, in which each type has a capped share. Sessions that an operator hands over
 * are chosen by him, so that their runtime is not capped.
 */
public final class Learning {

    private Learning() {}

    /** Learns from sessions that ended clean. */
    public static Baselines from(Stream<SessionObservation> sessions, long version) {
        Map<String, BaselineLearner> learners = new TreeMap<>();
        sessions.forEach(session -> {
            learner(learners, session.agentType(), Limits.CHOSEN).learn(session);
            learner(learners, Baselines.ALL_TYPES, Limits.MIXED).learn(session.ofAllTypes());
        });
        List<Baseline> learnt = new ArrayList<>();
        learners.values().forEach(learner -> learnt.add(learner.baseline(version)));
        return Baselines.of(learnt);
    }

    private static BaselineLearner learner(Map<String, BaselineLearner> learners, String type, Limits limits) {
        return learners.computeIfAbsent(type, name -> new BaselineLearner(name, limits));
    }
}
