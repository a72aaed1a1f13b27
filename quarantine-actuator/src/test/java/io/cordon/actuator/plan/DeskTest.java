package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final World world = new World();

    @Test
    void shouldContainAndProveEveryPoint() {
        // Given
        world.credential("a", "db").credential("b", "idp");

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.state("b")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.open).isEmpty();
        assertThat(world.executed.values()).containsOnly(1).hasSize(4);
        assertThat(world.reports.getFirst().kind()).isEqualTo(Report.Kind.PLANNED);
        assertThat(world.reports.getFirst().points()).hasSize(2);
        assertThat(world.last(Report.Kind.COMPLETED).points())
                .allSatisfy(p -> assertThat(p.state()).isEqualTo(PointStateName.PROVEN));
        assertThat(world.count(Report.Kind.COMPLETED)).isEqualTo(1);
    }

    @Test
    void shouldNoteTheStartOfAStepInTheTurnThatCallsIt() {
        // Given
        world.credential("a", "db");
        var turn = world.desk.accept(world.subject, World.contain(1), world, world.now);
        world.take(turn);

        // When
        var second = world.desk.finished(
                world.subject,
                turn.calls().getFirst(),
                world.execute(turn.calls().getFirst()),
                world.now);

        // Then
        assertThat(turn.calls()).extracting(Call::kind).containsExactly(Call.Kind.CAPTURE);
        assertThat(second.calls()).extracting(Call::step).containsExactly("first@db/a");
        assertThat(second.notes()).singleElement().satisfies(n -> {
            assertThat(n.phase()).isEqualTo(JournalNote.Phase.STEP_STARTED);
            assertThat(n.step()).isEqualTo("first@db/a");
            assertThat(n.before().text()).isEqualTo("open=true");
        });
    }

    @Test
    void shouldCloseAllWaysInAtATargetBeforeItEndsWhatWasIssued() {
        // Given
        world.credential("a", "idp").credential("b", "idp");
        world.accept(World.contain(1));
        world.answerOne();
        world.answerOne();

        // When
        world.answerOne();

        // Then
        assertThat(world.pending).extracting(Call::step).containsExactly("first@idp/b");
    }

    @Test
    void shouldContainATreeFromTheRootDown() {
        // Given: names against the order
        world.credential("a", "idp", 2).credential("b", "idp", 1).credential("c", "idp", 0);
        var steps = new ArrayList<String>();
        world.trouble = call -> {
            steps.add(call.step());
            return Optional.empty();
        };

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(steps)
                .containsExactly(
                        "first@idp/c", "first@idp/b", "first@idp/a", "second@idp/c", "second@idp/b", "second@idp/a");
    }

    @Test
    void shouldGoOnDownATreeWhoseRootCannotBeEnded() {
        // Given
        world.credential("a", "idp", 1).credential("c", "idp", 0);
        world.trouble = call -> call.point().credential().equals("c")
                ? Optional.of(new StepOutcome.Retryable("busy"))
                : Optional.empty();

        // When
        world.accept(World.contain(1));
        world.pass(Duration.ofSeconds(2));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.state("c")).isEqualTo(PointStateName.REQUESTED);
    }

    @Test
    void shouldSayThatThereIsNothingToDo() {
        // Given
        assertThat(world.credentials).isEmpty();

        // When
        world.accept(World.contain(1));

        // Then
        assertThat(world.last(Report.Kind.PLANNED).detail()).contains("no credential");
        assertThat(world.last(Report.Kind.COMPLETED).points()).isEmpty();
        assertThat(world.subject.contained()).isTrue();
    }

    @Test
    void shouldFailAPointWhoseConnectorIsNotConfigured() {
        // Given
        world.credential("a", "unknown");

        // When
        world.accept(World.contain(1));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.FAILED);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().evidence())
                .contains("unknown");
    }

    @Test
    void shouldReportAFailureInTimeAndGoOnTrying() {
        // Given
        world.credential("a", "db");
        world.trouble = call -> Optional.of(new StepOutcome.Retryable("down"));
        world.accept(World.contain(1));
        world.answerAll();
        world.pass(Duration.ofSeconds(40));
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.FAILED);

        // When
        world.trouble = call -> Optional.empty();
        world.pass(Duration.ofSeconds(10));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.PROVEN);
        assertThat(world.count(Report.Kind.STEP)).isLessThan(10);
    }

    @Test
    void shouldWaitAsLongAsTheTargetAsks() {
        // Given
        world.credential("a", "db");
        world.trouble = call -> Optional.of(new StepOutcome.Retryable("busy", Optional.of(Duration.ofSeconds(4))));
        world.accept(World.contain(1));
        world.answerAll();
        world.trouble = call -> Optional.empty();

        // When
        world.pass(Duration.ofMillis(3_900));

        // Then
        assertThat(world.executed).isEmpty();
        world.pass(Duration.ofMillis(200));
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
    }

    @Test
    void shouldFailWhenTheTargetLies() {
        // Given
        world.credential("a", "db");
        world.probe = call -> new ProbeOutcome.AccessRemains(Evidence.attempt("admitted"));

        // When
        world.accept(World.contain(1));
        world.answerAll();
        world.pass(Duration.ofSeconds(6));

        // Then
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.FAILED);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().evidence())
                .contains("access remains");
    }

    @Test
    void shouldBecomeProvenWhenALapsingAccessExpires() {
        // Given
        world.credential("a", "db");
        var until = World.START.plusSeconds(90);
        world.probe = call -> new ProbeOutcome.AccessLapses(Evidence.statement("inactive"), until);
        world.accept(World.contain(1));
        world.answerAll();
        assertThat(world.state("a")).isEqualTo(PointStateName.PARTIAL);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().until())
                .contains(until.plus(World.PATIENCE.clocks()));

        // When: it has expired by our clock, and only then by that of a target that is five minutes behind
        world.pass(Duration.ofSeconds(91));
        assertThat(world.state("a")).isEqualTo(PointStateName.PARTIAL);
        world.pass(Duration.ofMinutes(5));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.PROVEN);
    }

    @Test
    void shouldContainAgainWhenAccessIsBack() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerAll();
        world.open.add("a");

        // When
        world.pass(Duration.ofSeconds(61));

        // Then
        assertThat(world.reports.stream().flatMap(r -> r.points().stream()))
                .anyMatch(p -> p.state() == PointStateName.REGRESSED);
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.open).isEmpty();
    }

    @Test
    void shouldSeeSoonWhatAUseThatWasUnderWayBroughtBack() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerAll();
        world.open.add("a");

        // When
        world.pass(Duration.ofSeconds(1));

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.open).isEmpty();
    }

    @Test
    void shouldContainACredentialThatAppearsLater() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerAll();
        world.credential("b", "db");

        // When
        world.take(world.desk.inventoryChanged(world.subject, world.credentials.get("b"), world.now));
        world.answerAll();

        // Then
        assertThat(world.state("b")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.last(Report.Kind.PLANNED).points()).hasSize(2);
        assertThat(world.last(Report.Kind.PLANNED).attempt()).isEqualTo(2);
        assertThat(world.last(Report.Kind.COMPLETED).points()).hasSize(2);
    }

    @Test
    void shouldWaitForARunningStepBeforeARelease() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerOne();
        assertThat(world.pending).extracting(Call::step).containsExactly("first@db/a");

        // When
        world.accept(World.release(1));
        assertThat(world.pending).extracting(Call::step).containsExactly("first@db/a");
        world.answerAll();

        // Then
        assertThat(world.open).contains("a");
        assertThat(world.executed.keySet()).noneMatch(k -> k.contains("second"));
        assertThat(world.last(Report.Kind.COMPLETED).order().key().action()).isEqualTo(CommandKey.Action.RELEASE);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().state())
                .isEqualTo(PointStateName.ACCEPTED);
        assertThat(world.subject.contained()).isFalse();
    }

    @Test
    void shouldLeaveNothingInTheJournalOfWhatWasReleased() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerAll();

        // When
        world.accept(World.release(1));
        world.answerAll();

        // Then
        assertThat(world.journal)
                .noneMatch(n -> n.command().action() == CommandKey.Action.CONTAIN
                        && !n.step().isEmpty());
    }

    @Test
    void shouldRefuseALowerEpoch() {
        // Given
        world.credential("a", "db");
        world.accept(World.release(2));
        world.answerAll();

        // When
        world.accept(World.contain(1));

        // Then
        assertThat(world.last(Report.Kind.REFUSED).detail()).contains("superseded: epoch 1 is below 2");
        assertThat(world.subject.contained()).isFalse();
    }

    @Test
    void shouldAnswerARepeatWithWhatItKnows() {
        // Given
        world.credential("a", "db");
        world.accept(World.contain(1));
        world.answerAll();
        var effects = world.executed.size();

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(world.executed).hasSize(effects);
        assertThat(world.count(Report.Kind.COMPLETED)).isEqualTo(2);
    }

    @Test
    void shouldFailAtOnceWhenTheConnectorIsCutOff() {
        // Given
        world.credential("a", "db");
        world.trouble = call -> Optional.of(new StepOutcome.CutOff("401"));

        // When
        world.accept(World.contain(1));
        world.answerAll();

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.FAILED);
        assertThat(world.last(Report.Kind.COMPLETED).points().getFirst().evidence())
                .isEqualTo("401");
    }

    @Test
    void shouldTryAgainWhenTheInventoryLearnsTheToken() {
        // Given
        world.credential("a", "db");
        world.probe = call -> new ProbeOutcome.Unprovable("no token");
        world.accept(World.contain(1));
        world.answerAll();
        assertThat(world.state("a")).isEqualTo(PointStateName.UNPROVABLE);

        // When
        world.probe = call -> new ProbeOutcome.AccessEnded(Evidence.statement("inactive"));
        world.take(world.desk.inventoryChanged(world.subject, World.entry("a", "db"), world.now));
        world.answerAll();

        // Then
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
    }
}
