package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.containment.owner.SubjectState.Containing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators may not do alone, what they may halt, and what they are shown before. */
class OperatorLimitsTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final Subject AGENT = Subject.agent("acme", "agent-1");
    private static final Impact WIDE = new Impact(
            3,
            false,
            List.of("s1", "s2", "s3"),
            List.of(),
            List.of(new ImpactPoint("c1", "postgresql", "orders", 2, 0)));

    private final Ledger ledger = Ledger.enforcing();

    @Test
    void shouldWaitForASecondOperatorBeforeAWholeAgentIsContained() {
        // Given
        ledger.impacts.put(AGENT, WIDE);

        // When
        ledger.request(RequestKind.QUARANTINE, AGENT);

        // Then
        assertThat(ledger.orders()).isEmpty();
        Answer answer = ledger.replies().findFirst().orElseThrow();
        assertThat(answer.kind()).isEqualTo(Answer.Kind.WAITING);
        assertThat(answer.why()).isEqualTo("agent-wide");
        assertThat(answer.impact()).contains(WIDE);
        assertThat(answer.expiresAt()).contains(ledger.now().plus(Duration.ofMinutes(30)));
        assertThat(ledger.alerts()).containsExactly(AlertKind.CONFIRMATION_NEEDED);
    }

    @Test
    void shouldContainTheAgentOnceSomebodyElseConfirms() {
        // Given
        ledger.request(RequestKind.QUARANTINE, AGENT);

        // When
        ledger.second("alice", RequestKind.CONFIRM, "request-1").second("bob", RequestKind.CONFIRM, "request-1");

        // Then
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason)).containsExactly(RefuseReason.SAME_KEY);
        assertThat(ledger.state(AGENT)).isInstanceOf(Containing.class);
        assertThat(ledger.containments.get(AGENT).dossier().openedBy()).isEqualTo("operator:alice, confirmed by bob");
        assertThat(ledger.answers())
                .containsExactly(Answer.Kind.WAITING, Answer.Kind.REFUSED, Answer.Kind.FOLLOWED, Answer.Kind.FOLLOWED);
        assertThat(ledger.waiting).isEmpty();
    }

    @Test
    void shouldLetTheSameOperatorConfirmWhereNobodyElseHasAKey() {
        // Given
        Ledger alone = new Ledger(OwnerPolicies.alone());

        // When
        alone.request(RequestKind.QUARANTINE, AGENT).second("alice", RequestKind.CONFIRM, "request-1");

        // Then
        assertThat(alone.state(AGENT)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldForgetAWaitingRequestWhenItsTimeIsOverOrItIsWithdrawn() {
        // When
        ledger.request(RequestKind.QUARANTINE, AGENT).after(Duration.ofMinutes(31));
        ledger.second("bob", RequestKind.CONFIRM, "request-1");
        ledger.request(RequestKind.QUARANTINE, AGENT).second("alice", RequestKind.WITHDRAW, "request-3");

        // Then
        assertThat(ledger.answers())
                .containsExactly(
                        Answer.Kind.WAITING,
                        Answer.Kind.EXPIRED,
                        Answer.Kind.REFUSED,
                        Answer.Kind.WAITING,
                        Answer.Kind.WITHDRAWN,
                        Answer.Kind.FOLLOWED);
        assertThat(ledger.alerts()).contains(AlertKind.CONFIRMATION_EXPIRED);
        assertThat(ledger.orders()).isEmpty();
    }

    @Test
    void shouldWaitWhenMoreSessionsAreHitThanOneOperatorMayHit() {
        // Given
        Subject tree = Subject.tree("acme", "root");
        ledger.impacts.put(tree, Impact.assumed(21));

        // When
        ledger.request(RequestKind.QUARANTINE, tree);

        // Then
        assertThat(ledger.replies().map(Answer::why)).containsExactly("many-sessions");
    }

    @Test
    void shouldReleaseAProtectedSubjectOnlyByTwo() {
        // Given
        Ledger guarded = new Ledger(OwnerPolicies.protecting(new ProtectedSubject("", "support", "", "")));
        guarded.intent(SESSION, Rung.QUARANTINE).request(RequestKind.QUARANTINE, SESSION);

        // When
        guarded.request(RequestKind.RELEASE, SESSION);
        assertThat(guarded.state(SESSION)).isInstanceOf(Containing.class);
        guarded.second("bob", RequestKind.CONFIRM, "request-2");

        // Then
        assertThat(guarded.state(SESSION)).isInstanceOf(SubjectState.Releasing.class);
    }

    @Test
    void shouldOnlySayWhatWouldBeHitWhenAPreviewIsAsked() {
        // Given
        ledger.impacts.put(AGENT, WIDE);

        // When
        ledger.request(ledger.asked(
                "alice", RequestKind.QUARANTINE, AGENT, Particulars.none().asPreview()));

        // Then
        assertThat(ledger.effects).hasOnlyElementsOfType(Effect.Reply.class);
        assertThat(ledger.answers()).containsExactly(Answer.Kind.PREVIEW);
        assertThat(ledger.replies().findFirst().orElseThrow().impact()).contains(WIDE);
    }

    @Test
    void shouldContainNothingByItselfAfterAStopAllAndKeepWhatStands() {
        // Given
        Subject other = Subject.session("acme", "r2", "s2");
        Subject third = Subject.session("acme", "r3", "s3");
        ledger.intent(SESSION, Rung.QUARANTINE).intent(other, Rung.HOLD);

        // When
        ledger.request(RequestKind.STOP_ALL, AGENT);
        ledger.intent(SESSION, Rung.REVOKE).intent(other, Rung.QUARANTINE).intent(third, Rung.HOLD);

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
        assertThat(ledger.state(other)).isEqualTo(new SubjectState.Declined(Rung.QUARANTINE, DeclineReason.STOPPED));
        assertThat(ledger.state(third)).isInstanceOf(SubjectState.Held.class);
        assertThat(ledger.all(Effect.Tell.class)
                        .map(Effect.Tell::directive)
                        .filter(d -> d.kind() == Directive.Kind.DECLINED))
                .as("the hold stays")
                .allMatch(d -> d.rung() == Rung.HOLD);
        assertThat(ledger.alerts()).containsExactly(AlertKind.STOPPED);
    }

    @Test
    void shouldLetOperatorsContainDuringAStopAll() {
        // When
        ledger.request(RequestKind.STOP_ALL, AGENT).request(RequestKind.QUARANTINE, SESSION);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
    }

    @Test
    void shouldGoOnOnlyWhenTwoSaySo() {
        // Given
        ledger.request(RequestKind.STOP_ALL, AGENT);

        // When
        ledger.request(RequestKind.RESUME, AGENT).intent(SESSION, Rung.QUARANTINE);
        assertThat(ledger.orders()).isEmpty();
        ledger.second("bob", RequestKind.CONFIRM, "request-2").intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.answers()).contains(Answer.Kind.LIFTED);
        assertThat(ledger.alerts()).contains(AlertKind.RESUMED);
    }

    @Test
    void shouldSayThatNothingChangedWhenAStopIsAskedForTwiceOrNoneIsInForce() {
        // When
        ledger.request(RequestKind.RESUME, AGENT).second("bob", RequestKind.CONFIRM, "request-1");
        ledger.request(RequestKind.STOP_ALL, AGENT).request(RequestKind.STOP_ALL, AGENT);

        // Then
        assertThat(ledger.answers())
                .containsExactly(
                        Answer.Kind.WAITING,
                        Answer.Kind.UNCHANGED,
                        Answer.Kind.FOLLOWED,
                        Answer.Kind.FOLLOWED,
                        Answer.Kind.UNCHANGED);
    }
}
