package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far the engine goes by itself: live sessions, whole agents, holds, single detectors. */
class EngineLimitsTest {

    private static final Subject TREE = Subject.tree("acme", "root");
    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final Subject CREDENTIAL = Subject.credential("acme", "c1");

    @Test
    void shouldCountTheSessionsThatLive() {
        // Given
        Ledger ledger = new Ledger(OwnerPolicies.withRadius(5));
        ledger.impacts.put(TREE, new Impact(6, false, List.of("a", "b", "c", "d", "e", "f"), List.of(), List.of()));

        // When
        ledger.intent(TREE, Rung.QUARANTINE);

        // Then
        assertThat(ledger.state(TREE)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.BLAST_RADIUS));
        assertThat(ledger.alerts()).containsExactly(AlertKind.BLAST_RADIUS);
    }

    @Test
    void shouldCountThoseWhoOnlyLoseASharedCredential() {
        // Given
        Ledger ledger = new Ledger(OwnerPolicies.withRadius(2));
        ledger.impacts.put(CREDENTIAL, new Impact(3, false, List.of(), List.of("a", "b", "c"), List.of()));

        // When
        ledger.intent(CREDENTIAL, Rung.REVOKE);

        // Then
        assertThat(ledger.orders()).isEmpty();
    }

    /** Of the agents that share a client one is known; the others count as configured. */
    @Test
    void shouldCountAgentsThatShareAnAccount() {
        // Given
        Ledger ledger = new Ledger(OwnerPolicies.withRadius(5));
        Impact shared = new Impact(
                1, false, List.of("s1"), List.of(), List.of(new ImpactPoint("c1", "keycloak:main", "realm", 1, 2)));
        ledger.impacts.put(SESSION, shared);

        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.state(SESSION)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.BLAST_RADIUS));
        assertThat(shared.orAssumed(BlastRadius.defaults(), SubjectKind.SESSION).sentence())
                .isEqualTo("11 sessions, in part by assumption, 1 points");
    }

    @Test
    void shouldNameBeforehandWhoLosesASharedCredential() {
        // Given
        Ledger ledger = Ledger.enforcing();
        Impact shared = new Impact(
                3,
                false,
                List.of("s1"),
                List.of("s2", "s3"),
                List.of(new ImpactPoint("c1", "postgresql", "orders", 3, 0)));
        ledger.impacts.put(SESSION, shared);

        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.orders()).hasSize(1);
        assertThat(ledger.containments.get(SESSION).notes().impact()).contains(shared);
        assertThat(ledger.all(Effect.Raise.class).map(r -> r.alert().detail()))
                .containsExactly("3 live sessions, 1 points; lose a credential or account that they share: s2, s3");
    }

    @Test
    void shouldIncludeTheChildThatAppearsAfterItsTreeWasContained() {
        // Given
        Ledger ledger = Ledger.enforcing().intent(TREE, Rung.QUARANTINE);

        // When
        ledger.intent(Subject.session("acme", "root", "born-later"), Rung.QUARANTINE)
                .intent(Subject.session("acme", "root", "born-later"), Rung.HOLD);

        // Then
        assertThat(ledger.commandIds()).containsExactly("acme/TREE/root#1:QUARANTINE");
        assertThat(ledger.directives()).containsOnly(Directive.Kind.CONFIRMED);
    }

    @Test
    void shouldLeaveAWholeAgentToPeople() {
        // Given
        Subject agent = Subject.agent("acme", "agent-1");
        Ledger ledger = Ledger.enforcing();

        // When
        ledger.intent(agent, Rung.QUARANTINE);

        // Then
        assertThat(ledger.state(agent)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.AGENT_WIDE));
        assertThat(ledger.alerts()).containsExactly(AlertKind.AGENT_WIDE);
    }

    @Test
    void shouldAskInsteadOfHoldingAndPageOnceAboveTheLimitOfHolds() {
        // Given
        Ledger ledger = new Ledger(OwnerPolicies.withHolds(2));

        // When
        for (int i = 0; i < 4; i++) {
            ledger.intent(Subject.session("acme", "r" + i, "s" + i), Rung.HOLD);
        }

        // Then
        assertThat(ledger.containments.values())
                .filteredOn(c -> c.state() instanceof Held)
                .hasSize(2);
        assertThat(ledger.all(Effect.Tell.class).map(t -> t.directive().rung()))
                .containsExactly(Rung.STEP_UP, Rung.STEP_UP);
        assertThat(ledger.alerts()).containsExactly(AlertKind.HOLD_LIMIT);
    }

    @Test
    void shouldFollowTheModeOfADetector() {
        // Given
        Ledger shadow = new Ledger(OwnerPolicies.detecting("canary", Mode.SHADOW));
        Ledger asking = new Ledger(OwnerPolicies.detecting("canary", Mode.STEP_UP));

        // When
        shadow.intent(SESSION, Rung.QUARANTINE);
        asking.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(shadow.state(SESSION)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.SHADOW));
        assertThat(asking.state(SESSION)).isEqualTo(new Declined(Rung.QUARANTINE, DeclineReason.STEP_UP_MODE));
    }

    @Test
    void shouldContainWhatAnotherDetectorSawAsWell() {
        // Given
        Ledger ledger = new Ledger(OwnerPolicies.detecting("other", Mode.OFF));

        // When
        ledger.intent(SESSION, Rung.QUARANTINE);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(Containing.class);
    }
}
