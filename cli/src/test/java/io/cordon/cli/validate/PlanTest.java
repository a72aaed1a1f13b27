package io.cordon.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.evaluate.Judged;
import io.cordon.cli.evaluate.StoredBytes;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.recording.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each session carries its own tool, so that a baseline tells which sessions it was learnt from. */
class PlanTest {

    private static final int SESSIONS = 60;

    private final Map<String, Label> labels = new HashMap<>();
    private final List<Judged> seen = new ArrayList<>();
    private final Plan plan;

    PlanTest() {
        for (int i = 0; i < SESSIONS; i++) {
            boolean benign = i % 3 != 0;
            labels.put(
                    name(i),
                    new Label(
                            name(i),
                            benign ? Label.Outcome.BENIGN : Label.Outcome.ATTACK_SUCCEEDED,
                            true,
                            task(i),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            ""));
            seen.add(new Judged(name(i), List.of(), observation(i), true, new StoredBytes(0, 0, 0, false)));
        }
        this.plan = new Plan(CoreConfig.defaults(), labels, seen);
    }

    @Test
    void shouldNeverLearnFromTheTaskThatItJudgesNorFromAttacks() {
        for (int i = 0; i < SESSIONS; i++) {
            for (Baselines baselines : plan.baselines(name(i)).values()) {
                for (int other = 0; other < SESSIONS; other++) {
                    boolean learnt = knows(baselines, other);
                    if (task(other).equals(task(i)) && type(other).equals(type(i)) || other % 3 == 0) {
                        assertThat(learnt).as("%s for %s", name(other), name(i)).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void shouldKnowNothingOfTheTypeWhenItIsCold() {
        for (int i = 0; i < SESSIONS; i++) {
            Baselines cold = plan.baselines(name(i)).getOrDefault(Protocol.COLD, Baselines.NONE);
            assertThat(cold.of(type(i))).isEmpty();
            assertThat(cold.of(Baselines.ALL_TYPES)).isPresent();
        }
    }

    @Test
    void shouldKnowHalfOfTheTypeWhenItHasWarmedUp() {
        Baselines half = plan.baselines(name(1)).getOrDefault(Protocol.HALF_SEEN, Baselines.NONE);

        assertThat(half.of(type(1)).orElseThrow().learnt()).isBetween(5L, 15L);
    }

    private static boolean knows(Baselines baselines, int session) {
        return baselines.all().stream().anyMatch(baseline -> baseline.tools().containsKey((long) session));
    }

    private static String name(int i) {
        return "s-" + i;
    }

    private static String task(int i) {
        return "task-" + i / 2;
    }

    private static String type(int i) {
        return i < SESSIONS / 2 ? "coder" : "clerk";
    }

    private static SessionObservation observation(int i) {
        return new SessionObservation(
                type(i),
                "r",
                Transitions.NONE,
                Map.of((long) i, 1),
                1,
                1,
                0,
                Duration.ofSeconds(1),
                Map.of(),
                OptionalInt.empty());
    }
}
