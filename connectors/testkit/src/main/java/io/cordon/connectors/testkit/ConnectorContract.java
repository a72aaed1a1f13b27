package io.cordon.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every connector does at a target that works. A connector module extends it with a real target. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // set before each test
public abstract class ConnectorContract {
    private Target target;

    /** Opens a target for one test; it is closed afterwards. */
    protected abstract Target open() throws Exception;

    @BeforeEach
    final void openTarget() throws Exception {
        target = open();
    }

    @AfterEach
    final void closeTarget() {
        target.close();
    }

    @Test
    void shouldPlanTheSameEachTime() {
        // Given
        var drive = new Drive(target.connector(), target.mint());

        // When
        var plan = target.connector().plan(drive.point());

        // Then
        assertThat(plan).isNotEmpty().isEqualTo(target.connector().plan(drive.point()));
        assertThat(plan).extracting(p -> p.name()).doesNotHaveDuplicates();
        assertThat(plan).extracting(p -> p.stage()).isSorted();
    }

    @Test
    void shouldProveThatAccessRemainsBeforeAndHasEndedAfter() {
        // Given
        var credential = target.mint();
        var drive = new Drive(target.connector(), credential);
        assertThat(target.admits(credential)).isTrue();
        assertThat(drive.probe()).isInstanceOf(ProbeOutcome.AccessRemains.class);

        // When
        var outcomes = drive.contain(drive.capture());

        // Then
        assertThat(outcomes).allSatisfy(ConnectorContract::isSettled);
        assertThat(outcomes).hasAtLeastOneElementOfType(StepOutcome.Done.class);
        assertThat(drive.probe()).isInstanceOf(ProbeOutcome.AccessEnded.class);
        assertThat(target.admits(credential)).isFalse();
    }

    @Test
    void shouldContainTwiceLikeOnce() {
        // Given
        var credential = target.mint();
        var drive = new Drive(target.connector(), credential);
        var before = drive.capture();
        drive.contain(before);

        // When
        var again = drive.contain(before);

        // Then
        assertThat(again).allSatisfy(ConnectorContract::isSettled);
        assertThat(drive.probe()).isInstanceOf(ProbeOutcome.AccessEnded.class);
        assertThat(target.admits(credential)).isFalse();
    }

    @Test
    void shouldLeaveOtherCredentialsAlone() {
        // Given
        var contained = target.mint();
        var other = target.mint();
        var drive = new Drive(target.connector(), contained);

        // When
        drive.contain(drive.capture());

        // Then
        assertThat(target.admits(other)).isTrue();
    }

    @Test
    void shouldSeeTheEffectOfTheFirstStepOnlyOnceItIsThere() {
        // Given
        var drive = new Drive(target.connector(), target.mint());
        var first = drive.steps(drive.capture()).getFirst();
        assertThat(target.connector().effectOf(first)).isEmpty();

        // When
        target.connector().contain(first);

        // Then
        assertThat(target.connector().effectOf(first)).isPresent();
    }

    @Test
    void shouldSettleACredentialThatTheTargetDoesNotKnow() {
        // Given
        var drive = new Drive(target.connector(), target.neverIssued());

        // When
        var outcomes = drive.contain(drive.capture());

        // Then
        assertThat(outcomes).allSatisfy(ConnectorContract::isSettled);
        assertThat(drive.probe()).isNotInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldNotReviveWhatWasContainedWhenItIsReleased() {
        // Given
        var credential = target.mint();
        var drive = new Drive(target.connector(), credential);
        var before = drive.capture();
        drive.contain(before);

        // When
        var outcomes = drive.release(before);

        // Then
        if (!refusesWhatWouldLiveAgain()) {
            assertThat(outcomes).allSatisfy(ConnectorContract::isSettled);
        }
        assertThat(target.admits(credential)).isFalse();
    }

    /** Whether this target knows no release that leaves old credentials dead, so that the connector refuses while they would live again. */
    protected boolean refusesWhatWouldLiveAgain() {
        return false;
    }

    @Test
    void shouldNeitherReturnNorLogASecretOrWhatTheTargetSaid() {
        // Given
        var credential = target.mint();
        var drive = new Drive(target.connector(), credential);
        var shown = new ArrayList<String>();

        // When
        try (var log = new LogTap()) {
            PreState before = drive.capture();
            shown.add(before.toString());
            shown.add(target.connector().describe().toString());
            shown.add(target.connector().toString());
            shown.add(target.connector().plan(drive.point()).toString());
            shown.add(drive.probe().toString());
            shown.add(drive.contain(before).toString());
            shown.add(drive.effects(before).toString());
            shown.add(drive.release(before).toString());
            shown.add(drive.probe().toString());
            shown.add(log.text());
        }

        // Then
        assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(hidden(credential)));
    }

    private List<String> hidden(CredentialView credential) {
        var hidden = new ArrayList<>(target.ownSecrets());
        hidden.add(Simulator.WORDS);
        credential.secret().map(SecretValue::reveal).ifPresent(hidden::add);
        return hidden;
    }

    private static void isSettled(StepOutcome outcome) {
        assertThat(outcome).isInstanceOfAny(StepOutcome.Done.class, StepOutcome.AlreadyDone.class);
    }
}
