package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.StepOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target that takes the first step of a containment and not the second. */
class HalfAppliedTest {
    private final World world = new World().credential("a", "db");

    @BeforeEach
    void applyTheFirstStepOnly() {
        world.trouble = call -> call.shortStep().equals("second")
                ? Optional.of(new StepOutcome.Retryable("sessions cannot be ended"))
                : Optional.empty();
        world.accept(World.contain(1));
        world.pass(World.PATIENCE.point().plusSeconds(5));
    }

    @Test
    void shouldSayWhatFailedAndNotThatAnythingIsProven() {
        // When
        var completed = world.last(Report.Kind.COMPLETED).points().getFirst();

        // Then
        assertThat(completed.state()).isEqualTo(PointStateName.FAILED);
        assertThat(completed.evidence()).isEqualTo("sessions cannot be ended");
        assertThat(world.reports)
                .allSatisfy(r -> assertThat(r.points()).noneMatch(p -> p.state() == PointStateName.PROVEN));
        assertThat(world.open).containsExactly("a");
    }

    @Test
    void shouldGoOnFromTheSecondStepOnceTheTargetTakesIt() {
        // When
        world.trouble = call -> Optional.empty();
        world.pass(Duration.ofSeconds(10));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.PROVEN);
    }

    @Test
    void shouldGoOnFromTheSecondStepAfterATakeover() {
        // When
        world.crash();
        world.trouble = call -> Optional.empty();
        world.pass(Duration.ofSeconds(10));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
    }

    @Test
    void shouldUndoTheHalfThatWasApplied() {
        // When
        world.accept(World.release(2));
        world.pass(Duration.ofSeconds(5));

        // Then
        var completed = world.last(Report.Kind.COMPLETED);
        assertThat(completed.order()).isEqualTo(World.release(2));
        assertThat(completed.points().getFirst().state()).isEqualTo(PointStateName.ACCEPTED);
        assertThat(world.executed.keySet()).anyMatch(step -> step.contains("admit"));
        assertThat(world.executed.keySet()).noneMatch(step -> step.contains("second"));
        assertThat(world.pending).isEmpty();
    }
}
