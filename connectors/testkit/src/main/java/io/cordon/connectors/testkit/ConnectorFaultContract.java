package io.cordon.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every connector does at a target that does not work. A connector module extends it, where needed with a simulator. */
@Timeout(60)
public abstract class ConnectorFaultContract {

    /** A target with this fault; empty if the product cannot have it. */
    protected abstract Optional<FaultyTarget> open(Fault fault) throws Exception;

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "UNTRUSTED"})
    void shouldAskForAnotherTryWhenTheTargetIsNotReached(Fault fault) throws Exception {
        try (var target = opened(fault)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());

            // When
            var outcome = first(target, drive);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
            assertThat(drive.probe()).isInstanceOf(ProbeOutcome.Undecided.class);
            assertThat(target.connector()
                            .effectOf(drive.steps(PreState.unknown()).getFirst()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "UNTRUSTED", "UNAVAILABLE", "SERVER_ERROR"})
    void shouldNotTellWhatItMayDoWhenTheTargetDoesNotSay(Fault fault) throws Exception {
        try (var target = opened(fault)) {
            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).isInstanceOf(Permission.Unclear.class));
        }
    }

    @Test
    void shouldHoldNothingWhenItIsCutOff() throws Exception {
        try (var target = opened(Fault.CUT_OFF)) {
            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .isNotEmpty()
                    .noneSatisfy(one -> assertThat(one).isInstanceOf(Permission.Held.class));
            assertThat(permissions).hasAtLeastOneElementOfType(Permission.Missing.class);
        }
    }

    @Test
    void shouldContainWithoutAPreStateWhenItCannotBeRead() throws Exception {
        try (var target = opened(Fault.DOWN)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());

            // When
            var before = drive.capture();

            // Then
            assertThat(before.known()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE"})
    void shouldHonourTheTimeThatTheTargetNames(Fault fault) throws Exception {
        try (var target = opened(fault)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());

            // When
            var outcome = first(target, drive);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
            assertThat(((StepOutcome.Retryable) outcome).retryAfter()).contains(FaultyTarget.RETRY_AFTER);
        }
    }

    @Test
    void shouldAskForAnotherTryWhenTheTargetFailsAndSaysNoMore() throws Exception {
        try (var target = opened(Fault.SERVER_ERROR)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());

            // When
            var outcome = first(target, drive);

            // Then
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            StepOutcome.Retryable.class,
                            again -> assertThat(again.retryAfter()).isEmpty());
            assertThat(drive.probe()).isInstanceOf(ProbeOutcome.Undecided.class);
            assertThat(target.connector()
                            .effectOf(drive.steps(PreState.unknown()).getFirst()))
                    .isEmpty();
        }
    }

    @Test
    void shouldFindTheEffectOfAStepWhoseAnswerWasLost() throws Exception {
        try (var target = opened(Fault.ANSWER_LOST)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());
            var step = drive.steps(drive.capture()).getFirst();

            // When
            var outcome = target.connector().contain(step);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
            assertThat(target.connector().effectOf(step)).isPresent();
        }
    }

    @Test
    void shouldNotBelieveATargetThatLies() throws Exception {
        try (var target = opened(Fault.LYING)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());
            var outcomes = drive.contain(drive.capture());
            target.afterSteps();

            // When
            var probe = drive.probe();

            // Then
            assertThat(outcomes).hasAtLeastOneElementOfType(StepOutcome.Done.class);
            assertThat(probe).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldSayClearlyThatItIsCutOffItself() throws Exception {
        try (var target = opened(Fault.CUT_OFF)) {
            // Given
            var drive = new Drive(target.connector(), target.credential());

            // When
            var outcome = first(target, drive);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.CutOff.class);
            assertThat(drive.probe()).isInstanceOf(ProbeOutcome.Undecided.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowNeitherSecretsNorTheTargetsWordsWhateverGoesWrong(Fault fault) throws Exception {
        try (var target = opened(fault);
                var log = new LogTap()) {
            // Given
            var credential = target.credential();
            var drive = new Drive(target.connector(), credential);
            var hidden = new ArrayList<>(target.ownSecrets());
            hidden.add(Simulator.WORDS);
            credential.secret().map(SecretValue::reveal).ifPresent(hidden::add);

            // When
            var before = drive.capture();
            var shown = List.of(
                    before.toString(),
                    drive.contain(before).toString(),
                    drive.effects(before).toString(),
                    drive.probe().toString(),
                    drive.release(before).toString(),
                    target.connector().permissions().toString(),
                    target.connector().toString(),
                    log.text());

            // Then
            assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(hidden));
        }
    }

    private StepOutcome first(FaultyTarget target, Drive drive) {
        return target.connector().contain(drive.steps(PreState.unknown()).getFirst());
    }

    private FaultyTarget opened(Fault fault) throws Exception {
        var target = open(fault);
        assumeTrue(target.isPresent(), "this product cannot have the fault " + fault);
        return target.orElseThrow();
    }
}
