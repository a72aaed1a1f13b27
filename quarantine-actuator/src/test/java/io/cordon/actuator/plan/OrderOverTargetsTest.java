package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What can be undone and is fast comes first at every target, then revocations, then rotations; a dead target delays nobody for long. */
class OrderOverTargetsTest {
    private static final Duration PHASE = World.PATIENCE.phase();
    private static final Map<String, List<Stage>> PLANS = Map.of(
            "db", List.of(Stage.BLOCK_NEW, Stage.END_SESSIONS),
            "idp", List.of(Stage.END_ISSUED),
            "broker", List.of(Stage.BLOCK_NEW, Stage.ROTATE),
            "vault", List.of(Stage.ROTATE));

    private final World world = new World();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void plan() {
        world.plan = credential -> PLANS.get(credential.connector()).stream()
                .map(OrderOverTargetsTest::step)
                .toList();
        world.probe = call -> new ProbeOutcome.AccessEnded(Evidence.attempt("refused"));
        world.trouble = call -> {
            made.add(call.step());
            return Optional.empty();
        };
    }

    @Test
    void shouldShutEveryDoorBeforeItRevokesAndRevokeBeforeItRotates() {
        // Given: by name the rotation would come first, and the revocation has no step before it
        world.credential("a", "vault")
                .credential("b", "idp")
                .credential("c", "db")
                .credential("d", "broker");

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(made)
                .containsExactly(
                        "block-new@broker/d",
                        "block-new@db/c",
                        "end-sessions@db/c",
                        "end-issued@idp/b",
                        "rotate@broker/d",
                        "rotate@vault/a");
    }

    @Test
    void shouldWaitForADeadTargetNoLongerThanItSays() {
        // Given
        world.credential("a", "vault").credential("b", "idp").credential("c", "db");
        world.accept(World.contain(1));
        answerWithout("db");

        // When
        passWithout("db", PHASE.minusMillis(50));

        // Then
        assertThat(made).isEmpty();

        // When
        passWithout("db", Duration.ofMillis(50));

        // Then
        assertThat(made).containsExactly("end-issued@idp/b");

        // When
        passWithout("db", PHASE);

        // Then
        assertThat(made).containsExactly("end-issued@idp/b", "rotate@vault/a");
    }

    @Test
    void shouldNotWaitForATargetThatHasFailed() {
        // Given
        world.credential("b", "idp").credential("c", "db");
        world.trouble = call -> {
            made.add(call.step());
            return call.point().connector().equals("db")
                    ? Optional.of(new StepOutcome.Retryable("down"))
                    : Optional.empty();
        };

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(made).containsExactly("block-new@db/c", "end-issued@idp/b");
    }

    /** Answers come in any order and after any time, calls fail, owners die. */
    @RepeatedTest(200)
    void shouldKeepTheOrderWhateverHappens(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        PLANS.keySet().stream().sorted().forEach(connector -> world.credential("of-" + connector, connector));
        world.trouble =
                call -> random.nextInt(6) == 0 ? Optional.of(new StepOutcome.Retryable("busy")) : Optional.empty();

        // When
        world.accept(World.contain(1));
        for (int i = 0; i < 60; i++) {
            var before = List.copyOf(world.pending);
            happen(random);
            world.pending.stream()
                    .filter(call -> call.kind() == Call.Kind.CONTAIN && !before.contains(call))
                    .forEach(this::isInOrder);
        }
        world.trouble = call -> Optional.empty();
        world.pass(Duration.ofSeconds(60));

        // Then: and every step of every target was made once
        assertThat(world.executed.values()).containsOnly(1).hasSize(6);
    }

    private void happen(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> world.crash();
            case 1, 2 -> {
                world.now = world.now.plusMillis(random.nextInt(200));
                world.take(world.desk.tick(world.subject, world.now));
            }
            default -> {
                if (!world.pending.isEmpty()) {
                    var calls = new ArrayList<>(world.pending);
                    var call = calls.get(random.nextInt(calls.size()));
                    world.pending.remove(call);
                    world.take(world.desk.finished(world.subject, call, world.execute(call), world.now));
                }
            }
        }
    }

    /** Nothing of an earlier phase is untried elsewhere, unless it was waited for. */
    private void isInOrder(Call call) {
        var phase = Phase.of(stage(call.shortStep()));
        var began = points().get(call.point()).state().since();
        boolean waited = !call.at().isBefore(began.plus(PHASE.multipliedBy(phase.before())));
        assertThat(points().values())
                .filteredOn(other -> !waited && other.failures() == 0)
                .flatExtracting(other -> other.nextStep().stream().toList())
                .as("left while %s is made", call.step())
                .allSatisfy(left -> assertThat(Phase.of(left.stage())).isGreaterThanOrEqualTo(phase));
    }

    private Map<PointKey, PointWork> points() {
        return world.subject.current().orElseThrow().points();
    }

    private void passWithout(String dead, Duration time) {
        var end = world.now.plus(time);
        while (world.now.isBefore(end)) {
            world.now = world.now.plusMillis(50);
            world.take(world.desk.tick(world.subject, world.now));
            answerWithout(dead);
        }
    }

    private void answerWithout(String dead) {
        var held = world.pending.stream()
                .filter(call -> call.point().connector().equals(dead))
                .toList();
        world.pending.removeAll(held);
        world.answerAll();
        world.pending.addAll(held);
    }

    private static StepPlan step(Stage stage) {
        return new StepPlan(name(stage), stage, new Reach.OneCredential(), "a step");
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stage stage(String name) {
        return Stage.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
