package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The actuator dies between any two steps: a table of the places. A step that had its effect is seen, not done again; one that had not
 * is done; the containment ends proven.
 */
class KillPointTest {

    private static final Duration CLOCK_BEHIND = Duration.ofMinutes(-5);

    /** Where it dies, while it contains one credential in two steps and a probe. */
    private enum KillPoint {
        COMMAND_JOURNALED(0, false),
        PRE_STATE_READ(0, true),
        FIRST_STEP_JOURNALED(1, false),
        FIRST_STEP_HAD_ITS_EFFECT(1, true),
        FIRST_RECEIPT_WRITTEN(2, false),
        SECOND_STEP_HAD_ITS_EFFECT(2, true),
        SECOND_RECEIPT_WRITTEN(3, false),
        PROBE_ANSWERED(3, true),
        COMPLETION_WRITTEN(4, false);

        private final int answered;
        private final boolean reached;

        /**
         * @param answered calls whose answers were committed
         * @param reached whether the call under way reaches its target; its answer is lost
         */
        KillPoint(int answered, boolean reached) {
            this.answered = answered;
            this.reached = reached;
        }

        boolean isLostAnswerOfAStep() {
            return this == FIRST_STEP_HAD_ITS_EFFECT || this == SECOND_STEP_HAD_ITS_EFFECT;
        }

        /** Goes on until there, and dies. */
        void happen(World world) {
            for (int i = 0; i < answered; i++) {
                world.answerOne();
            }
            if (reached) {
                world.execute(world.pending.getFirst());
            }
            world.crash();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoEachStepOnceAndProveItWhereverItWasKilled(KillPoint point) {
        // Given
        var world = world();
        world.accept(World.contain(1));

        // When
        point.happen(world);
        world.pass(Duration.ofSeconds(5));

        // Then
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.count(Report.Kind.COMPLETED)).isOne();
        assertThat(sayingThatItWasDoneBefore(world)).hasSize(point.isLostAnswerOfAStep() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoTheSameWhenItIsKilledAtThatPlaceTwice(KillPoint point) {
        // Given
        var world = world();
        world.accept(World.contain(1));

        // When
        point.happen(world);
        if (!world.pending.isEmpty()) {
            world.execute(world.pending.getFirst());
            world.crash();
        }
        world.pass(Duration.ofSeconds(5));

        // Then
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
    }

    /** Its patience begins anew by its own clock: a deadline that the former owner's clock began would end five minutes late. */
    @ParameterizedTest
    @EnumSource
    void shouldProveItInTimeWhenTheClockOfTheNextOwnerIsFiveMinutesBehind(KillPoint point) {
        // Given
        var world = world();
        world.accept(World.contain(1));

        // When
        world.next = CLOCK_BEHIND;
        point.happen(world);
        world.pass(Duration.ofSeconds(5));

        // Then
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.count(Report.Kind.COMPLETED)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayInTimeThatATargetLiesWhenTheClockOfTheNextOwnerIsFiveMinutesBehind(KillPoint point) {
        // Given
        var world = world();
        world.probe = call -> new ProbeOutcome.AccessRemains(Evidence.attempt("admitted"));
        world.accept(World.contain(1));

        // When
        world.next = CLOCK_BEHIND;
        point.happen(world);
        world.pass(World.PATIENCE.proof().plusSeconds(2));

        // Then
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().evidence())
                .contains("access remains");
    }

    @ParameterizedTest
    @EnumSource
    void shouldReleaseWhatItRemembersWhereverTheContainmentWasKilled(KillPoint point) {
        // Given
        var world = world();
        world.accept(World.contain(1));
        point.happen(world);

        // When
        world.accept(World.release(2));
        world.pass(Duration.ofSeconds(5));

        // Then: what was open before is open, and no step of the containment comes after the release
        assertThat(world.open).containsExactly("a");
        assertThat(world.subject.contained()).isFalse();
        assertThat(world.subject.completed()).isTrue();
        assertThat(world.pending).isEmpty();
    }

    /** Not a place but its absence: the transaction that journals the command is not committed. */
    @Test
    void shouldBeginAnewWhenItIsKilledBeforeTheCommandIsJournaled() {
        // Given
        var world = world();
        world.desk.accept(world.subject, World.contain(1), world, world.now); // nothing of this turn is written
        world.crash();
        assertThat(world.subject.contained()).isFalse();

        // When: the offset was not committed, so the topic delivers it again
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(world.executed.values()).containsOnly(1).hasSize(2);
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
    }

    private static List<String> sayingThatItWasDoneBefore(World world) {
        var said = new ArrayList<String>();
        for (var report : world.reports) {
            report.points().stream()
                    .map(PointSnapshot::evidence)
                    .filter(e -> report.kind() == Report.Kind.STEP && e.startsWith("already: "))
                    .forEach(said::add);
        }
        return said;
    }

    private static World world() {
        return new World().credential("a", "db");
    }
}
