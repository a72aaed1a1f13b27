package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.containment.owner.SubjectState.ContainedExcept;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainmentOwnerTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final Subject TREE = Subject.tree("acme", "root");
    private static final Subject CREDENTIAL = Subject.credential("acme", "db-1");
    private static final ArgumentBinding NOTHING = new ArgumentBinding("");

    private final Ledger ledger = Ledger.enforcing();

    @Test
    void shouldCommandShutAndConfirmInOneRulingWhenAnIntentIsFollowed() {
        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.effects)
                .hasExactlyElementsOfTypes(
                        Effect.Issue.class, Effect.Shut.class, Effect.Tell.class, Effect.Publish.class);
        assertThat(ledger.directives()).containsExactly(Directive.Kind.CONFIRMED);
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldAbsorbWhenTheSubjectIsContainedAlready() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.intent(SESSION, Rung.QUARANTINE).intent(SESSION, Rung.HOLD);

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.absorbed()).isEqualTo(2);
        assertThat(ledger.directives()).hasSize(1);
    }

    @Test
    void shouldGiveASecondCommandWhenTheRungRises() {
        // When
        ledger.intent(SESSION, Rung.QUARANTINE).intent(SESSION, Rung.REVOKE).intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.commandIds()).containsExactly("acme/SESSION/s1#1:QUARANTINE", "acme/SESSION/s1#1:REVOKE");
    }

    @Test
    void shouldAbsorbASessionWhenItsTreeIsContained() {
        // Given
        ledger.intent(TREE, Rung.QUARANTINE);

        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.containments).containsOnlyKeys(TREE);
        assertThat(ledger.directives()).containsExactly(Directive.Kind.CONFIRMED, Directive.Kind.CONFIRMED);
    }

    @Test
    void shouldRememberAHoldWithoutAnswering() {
        // When
        ledger.intent(SESSION, Rung.HOLD).intent(SESSION, Rung.HOLD);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Held.class);
        assertThat(ledger.directives()).isEmpty();
        assertThat(ledger.orders()).isEmpty();
    }

    @Test
    void shouldAbsorbWhatIsBelowAHold() {
        // When
        ledger.intent(SESSION, Rung.STEP_UP);

        // Then
        assertThat(ledger.effects).containsExactly(new Effect.Absorb(AbsorbReason.BELOW_HOLD));
    }

    @ParameterizedTest
    @EnumSource(value = OriginLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
    void shouldLetAnUnverifiedSenderHarmItsOwnSessionByAHoldAtMost(OriginLevel origin) {
        // When
        ledger.intent(Ledger.intentOf(CREDENTIAL, Rung.REVOKE, origin, Mode.ENFORCE))
                .intent(Ledger.intentOf(CREDENTIAL, Rung.HOLD, origin, Mode.ENFORCE))
                .intent(Ledger.intentOf(TREE, Rung.QUARANTINE, origin, Mode.ENFORCE))
                .intent(Ledger.intentOf(SESSION, Rung.QUARANTINE, origin, Mode.ENFORCE))
                .intent(Ledger.intentOf(SESSION, Rung.HOLD, origin, Mode.ENFORCE));

        // Then
        assertThat(ledger.orders()).isEmpty();
        assertThat(ledger.state(CREDENTIAL)).isEqualTo(new Declined(Rung.REVOKE, DeclineReason.ORIGIN));
        assertThat(ledger.state(SESSION)).isInstanceOf(Held.class);
    }

    @Test
    void shouldNotRaiseAContainmentForAnUnverifiedSender() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.intent(Ledger.intentOf(SESSION, Rung.REVOKE, OriginLevel.UNVERIFIED, Mode.ENFORCE));

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldDeclineAndPageOnceAWindowWhenTheBlastRadiusIsReached() {
        // Given
        Ledger limited = new Ledger(OwnerPolicies.withRadius(2));

        // When
        for (int i = 0; i < 5; i++) {
            limited.intent(Subject.session("acme", "r" + i, "s" + i), Rung.QUARANTINE);
        }

        // Then
        assertThat(limited.orders()).hasSize(2);
        assertThat(limited.alerts()).containsExactly(AlertKind.BLAST_RADIUS);
        assertThat(limited.all(Effect.Tell.class)
                        .map(Effect.Tell::directive)
                        .filter(d -> d.kind() == Directive.Kind.DECLINED))
                .hasSize(3)
                .allMatch(d -> d.rung() == Rung.STEP_UP && d.reason().equals("blast-radius"));
    }

    @Test
    void shouldContainAgainWhenTheWindowHasPassed() {
        // Given
        Ledger limited = new Ledger(OwnerPolicies.withRadius(1)).intent(TREE, Rung.QUARANTINE);
        Subject other = Subject.session("acme", "r2", "s2");
        limited.intent(other, Rung.QUARANTINE);

        // When
        limited.after(Duration.ofMinutes(11)).intent(other, Rung.QUARANTINE);

        // Then
        assertThat(limited.state(other)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldLetAnOperatorContainAboveTheLimitAndWhatIsProtected() {
        // Given
        Ledger guarded = new Ledger(OwnerPolicies.protecting(new ProtectedSubject("", "support", "", "")));
        guarded.intent(SESSION, Rung.QUARANTINE);

        // When
        guarded.request(RequestKind.QUARANTINE, SESSION);

        // Then
        assertThat(guarded.alerts()).containsExactly(AlertKind.PROTECTED_SUBJECT);
        assertThat(guarded.directives()).containsExactly(Directive.Kind.DECLINED, Directive.Kind.CONFIRMED);
        assertThat(guarded.state(SESSION)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldSayWhatItWouldHaveDoneWhenItRunsInShadow() {
        // Given
        Ledger shadow = new Ledger(OwnerPolicy.defaults(Mode.SHADOW));

        // When
        shadow.intent(SESSION, Rung.QUARANTINE).request(RequestKind.QUARANTINE, SESSION);

        // Then
        assertThat(shadow.orders()).isEmpty();
        assertThat(shadow.all(Effect.Shut.class)).isEmpty();
        assertThat(shadow.state(SESSION)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.SHADOW));
        assertThat(shadow.all(Effect.Refuse.class).map(Effect.Refuse::reason))
                .containsExactly(RefuseReason.NOT_ENFORCING);
    }

    @Test
    void shouldFollowTheWeakerModeWhenTheDetectorsAreInShadow() {
        // When
        ledger.intent(Ledger.intentOf(SESSION, Rung.QUARANTINE, OriginLevel.VERIFIED, Mode.SHADOW));

        // Then
        assertThat(ledger.orders()).isEmpty();
        assertThat(ledger.directives()).containsExactly(Directive.Kind.DECLINED);
    }

    @Test
    void shouldNotCallContainedWhatHasNoPlan() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.receipt(SESSION, Report.Kind.PROBE, "db", Sighting.Kind.PROVEN)
                .receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
        ledger.receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PLANNED);
        assertThat(ledger.state(SESSION)).isInstanceOf(Contained.class);
    }

    @Test
    void shouldBeContainedByTheGateAloneWhenThereIsNoPoint() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.receipt(SESSION, Report.Kind.PLANNED, List.of()).receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // Then
        Contained contained = (Contained) ledger.state(SESSION);
        assertThat(contained.progress().byGateOnly()).isTrue();
    }

    @Test
    void shouldBeContainedWhenAPartialPointRunsOut() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);
        ReportedPoint token = ledger.reported(
                "jwt", Sighting.Kind.PARTIAL, Optional.of(ledger.now().plus(Duration.ofMinutes(5))));
        ledger.receipt(SESSION, Report.Kind.PLANNED, List.of(token));
        assertThat(ledger.state(SESSION)).isInstanceOf(ContainedExcept.class);

        // When
        ledger.after(Duration.ofMinutes(5));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Contained.class);
    }

    @Test
    void shouldAlertWhenAPointRegresses() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN);

        // When
        ledger.after(Duration.ofSeconds(1)).receipt(SESSION, Report.Kind.PROBE, "db", Sighting.Kind.REGRESSED);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(ContainedExcept.class);
        assertThat(ledger.alerts()).containsExactly(AlertKind.POINT_REGRESSED);
    }

    @Test
    void shouldIssueTheSameCommandAgainWithLongerWaitsWhenNobodyBeginsIt() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.after(Duration.ofSeconds(30 + 60 + 120));

        // Then
        assertThat(ledger.commandIds()).hasSize(4).containsOnly("acme/SESSION/s1#1:QUARANTINE");
        assertThat(ledger.orders().stream().map(Order::issue)).containsExactly(1, 2, 3, 4);
        assertThat(ledger.alerts()).contains(AlertKind.COMMAND_REISSUED, AlertKind.CONTAINMENT_OVERDUE);
    }

    @Test
    void shouldNotIssueAgainWhenTheActuatorHasBegun() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PLANNED);

        // When
        ledger.after(Duration.ofMinutes(10));

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.containments.get(SESSION).overdue()).isTrue();
        assertThat(ledger.alerts()).containsExactly(AlertKind.CONTAINMENT_OVERDUE);
    }

    @Test
    void shouldIssueAgainAndAlertOnceWhenTheActuatorRefuses() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.receipt(SESSION, Report.Kind.REFUSED, List.of())
                .receipt(SESSION, Report.Kind.REFUSED, List.of())
                .after(Duration.ofSeconds(30));

        // Then
        assertThat(ledger.orders()).hasSize(2);
        assertThat(ledger.alerts()).containsExactly(AlertKind.COMMAND_REFUSED, AlertKind.COMMAND_REISSUED);
    }

    @Test
    void shouldRaiseTheEpochAndOpenTheGateLastWhenReleased() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).receipt(SESSION, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN);

        // When
        ledger.request(RequestKind.RELEASE, SESSION);
        assertThat(ledger.state(SESSION)).isInstanceOf(Releasing.class);
        assertThat(ledger.all(Effect.Open.class)).isEmpty();
        ledger.receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Released.class);
        assertThat(ledger.all(Effect.Open.class)).hasSize(1);
        assertThat(ledger.containments.get(SESSION).epoch()).isEqualTo(2);
        assertThat(ledger.directives()).containsExactly(Directive.Kind.CONFIRMED, Directive.Kind.RELEASED);
        assertThat(ledger.commandIds()).containsExactly("acme/SESSION/s1#1:QUARANTINE", "acme/SESSION/s1#2:OBSERVE");
    }

    @Test
    void shouldGiveANewCommandWhenAReleasedSubjectIsContainedAgain() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).request(RequestKind.RELEASE, SESSION);
        ledger.receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.commandIds()).endsWith("acme/SESSION/s1#2:QUARANTINE").doesNotHaveDuplicates();
    }

    @Test
    void shouldNotUndoAReleaseForWhatTheSubjectDidBefore() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).request(RequestKind.RELEASE, SESSION);

        // When
        ledger.intent(SESSION, Rung.REVOKE);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Releasing.class);
    }

    @Test
    void shouldKeepTheGateShutWhenAReleaseFails() {
        // Given
        ledger.intent(SESSION, Rung.QUARANTINE).request(RequestKind.RELEASE, SESSION);

        // When
        ledger.receipt(SESSION, Report.Kind.STEP, "db", Sighting.Kind.FAILED)
                .receipt(SESSION, Report.Kind.COMPLETED, List.of());

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(ReleaseIncomplete.class);
        assertThat(ledger.all(Effect.Open.class)).isEmpty();
        assertThat(ledger.alerts()).containsExactly(AlertKind.RELEASE_INCOMPLETE);
    }

    @Test
    void shouldNeverShortenAHoldWhenItIsExtended() {
        // Given
        ledger.intent(SESSION, Rung.HOLD);
        Optional<Instant> late = Optional.of(ledger.now().plus(Duration.ofHours(2)));
        Optional<Instant> early = Optional.of(ledger.now().plus(Duration.ofHours(1)));

        // When
        ledger.request(RequestKind.EXTEND, SESSION, late, NOTHING).request(RequestKind.EXTEND, SESSION, early, NOTHING);

        // Then
        assertThat(ledger.state(SESSION)).isEqualTo(new Held(Rung.HOLD, late));
        assertThat(ledger.directives()).containsExactly(Directive.Kind.EXTENDED);
    }

    @Test
    void shouldBindAnApprovalToItsArgumentsAndLimitItsLife() {
        // Given
        ArgumentBinding binding = ArgumentBinding.of(new byte[] {1, 2, 3});
        Optional<Instant> tooLong = Optional.of(ledger.now().plus(Duration.ofDays(1)));

        // When
        ledger.request(RequestKind.APPROVE, SESSION, tooLong, binding);

        // Then
        assertThat(ledger.effects)
                .startsWith(new Effect.Approve(
                        SESSION, binding, ledger.now(), ledger.now().plus(Duration.ofMinutes(15))));
        assertThat(ledger.answers()).containsExactly(Answer.Kind.FOLLOWED);
    }

    @Test
    void shouldRefuseAnApprovalForAContainedSubjectOrForNoArguments() {
        // Given
        ledger.intent(TREE, Rung.QUARANTINE);

        // When
        ledger.request(RequestKind.APPROVE, SESSION, Optional.empty(), ArgumentBinding.of(new byte[] {1}))
                .request(RequestKind.APPROVE, Subject.agent("acme", "a"), Optional.empty(), NOTHING);

        // Then
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason))
                .containsExactly(RefuseReason.SUBJECT_CONTAINED, RefuseReason.NO_ARGUMENTS);
    }

    @Test
    void shouldRefuseAReplayedRequest() {
        // Given
        Request old = ledger.asked("alice", RequestKind.RELEASE, SESSION, Particulars.none());
        ledger.after(Duration.ofHours(1));
        Request replayed = new Request(
                old.requestId(),
                old.tenant(),
                old.operator(),
                old.kind(),
                old.subject(),
                old.reason(),
                old.particulars(),
                old.issuedAt(),
                ledger.now());
        ledger.intent(SESSION, Rung.QUARANTINE);

        // When
        ledger.request(replayed);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason)).containsExactly(RefuseReason.UNTIMELY);
    }

    @Test
    void shouldForgetASessionButNeverACredentialWhenTheyAreLongReleased() {
        // Given
        ledger.intent(SESSION, Rung.HOLD).intent(CREDENTIAL, Rung.HOLD);
        ledger.request(RequestKind.RELEASE, SESSION).request(RequestKind.RELEASE, CREDENTIAL);

        // When
        ledger.after(Duration.ofDays(8));

        // Then
        assertThat(ledger.containments).containsOnlyKeys(CREDENTIAL);
        assertThat(ledger.all(Effect.Forget.class)).hasSize(1);
    }
}
