package io.cordon.load.peers;

import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.facts.NameHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/*
 * The detector that counts places wants a second sign: that the order of calls is unusual. Against this baseline each session's order is, its
 * tools and its pace are not, so that the number of places alone decides. All the work of comparing is done.
 */
/** What is usual for the made-up agents: sessions of administration that go to two places. */
final class Usual {

    private static final int SESSIONS = 100;
    private static final int CALLS = 50;
    private static final int PLACES = 2;
    private static final int FAST = 1_000;

    private Usual() {}

    static Baselines sessions() {
        BaselineLearner learner = new BaselineLearner(Teller.AGENT_TYPE, BaselineLearner.Limits.CHOSEN);
        for (int i = 0; i < SESSIONS; i++) {
            learner.learn(session());
        }
        return Baselines.of(List.of(learner.baseline(1)));
    }

    private static SessionObservation session() {
        Map<Long, Integer> tools = Map.of(
                NameHash.of(Tools.of(Capability.ADMIN)), CALLS,
                NameHash.of(Tools.of(Capability.READ)), 1,
                NameHash.of(Tools.of(Capability.EGRESS)), 1);
        return new SessionObservation(
                Teller.AGENT_TYPE,
                "lab",
                transitions(),
                tools,
                CALLS,
                FAST,
                PLACES,
                Duration.ofHours(1),
                Map.of(),
                OptionalInt.empty());
    }

    private static Transitions transitions() {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        int admin = Capability.ADMIN.ordinal();
        matrix[Transitions.START * Transitions.SIZE + admin] = 1;
        matrix[admin * Transitions.SIZE + admin] = CALLS - 1;
        return Transitions.of(matrix);
    }
}
