package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.containment.owner.SubjectState.Containing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillTest {

    private static final Subject CANARY = Subject.session("acme", "canary-root", "canary");
    private final Ledger ledger = Ledger.enforcing();

    @Test
    void shouldProveTheKillPathWhenTheAnnouncedCanaryIsContained() {
        // Given
        ledger.request(RequestKind.DRILL, CANARY);

        // When
        ledger.intent(CANARY, Rung.QUARANTINE)
                .after(Duration.ofSeconds(2))
                .receipt(CANARY, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN)
                .after(Duration.ofMinutes(5));

        // Then
        assertThat(ledger.containments.get(CANARY).dossier().drill()).isTrue();
        assertThat(ledger.answers()).containsExactly(Answer.Kind.FOLLOWED, Answer.Kind.PROVEN);
        assertThat(ledger.all(Effect.Drilled.class)).containsExactly(new Effect.Drilled(true));
        assertThat(ledger.alerts()).isEmpty();
    }

    /** Who announces a session that is yet to begin may not know its root, or take it for its own. */
    @Test
    void shouldKnowTheCanaryWhateverRootItWasAnnouncedWith() {
        for (Optional<String> root : List.of(Optional.<String>empty(), Optional.of("canary"))) {
            // Given
            Ledger announced = Ledger.enforcing();
            announced.request(RequestKind.DRILL, new Subject("acme", SubjectKind.SESSION, "canary", root));

            // When
            announced.intent(CANARY, Rung.QUARANTINE).receipt(CANARY, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN);

            // Then
            assertThat(announced.answers()).containsExactly(Answer.Kind.FOLLOWED, Answer.Kind.PROVEN);
        }
    }

    @Test
    void shouldTakeTheCanarysOwnTreeForTheDrillAndNoOther() {
        // Given
        Subject canary = Subject.session("acme", "canary", "canary");
        Ledger own = Ledger.enforcing();
        Ledger others = Ledger.enforcing();
        Subject tree = Subject.tree("acme", "canary");
        Subject above = Subject.tree("acme", "canary-root");

        // When
        own.request(RequestKind.DRILL, canary).intent(tree, Rung.QUARANTINE);
        others.request(RequestKind.DRILL, CANARY).intent(above, Rung.QUARANTINE);

        // Then
        assertThat(own.containments.get(tree).dossier().drill()).isTrue();
        assertThat(others.containments.get(above).dossier().drill()).isFalse();
    }

    @Test
    void shouldAlertWhenTheCanaryIsNotProvenInTime() {
        // Given
        ledger.request(RequestKind.DRILL, CANARY).intent(CANARY, Rung.QUARANTINE);

        // When
        ledger.after(Duration.ofSeconds(61));

        // Then
        assertThat(ledger.answers()).containsExactly(Answer.Kind.FOLLOWED, Answer.Kind.FAILED);
        assertThat(ledger.alerts()).contains(AlertKind.DRILL_FAILED);
    }

    @Test
    void shouldNotTakeTheGateAloneForAProof() {
        // Given
        ledger.request(RequestKind.DRILL, CANARY).intent(CANARY, Rung.QUARANTINE);

        // When
        ledger.receipt(CANARY, Report.Kind.PLANNED, List.of()).receipt(CANARY, Report.Kind.COMPLETED, List.of());
        ledger.after(Duration.ofSeconds(60));

        // Then
        assertThat(ledger.alerts()).containsExactly(AlertKind.DRILL_FAILED);
    }

    @Test
    void shouldAlertOnceWhenNoDrillWasProvenForTooLongAndAgainAfterTheNextOne() {
        // Given
        Ledger scheduled = new Ledger(OwnerPolicies.drilling(Duration.ofHours(24)));

        // When
        scheduled.after(Duration.ofHours(24));
        assertThat(scheduled.alerts()).isEmpty();
        scheduled.after(Duration.ofHours(48));
        assertThat(scheduled.alerts()).containsExactly(AlertKind.DRILL_LATE);
        scheduled
                .request(RequestKind.DRILL, CANARY)
                .intent(CANARY, Rung.QUARANTINE)
                .receipt(CANARY, Report.Kind.PLANNED, "db", Sighting.Kind.PROVEN);
        scheduled.after(Duration.ofHours(25));

        // Then
        assertThat(scheduled.alerts()).containsExactly(AlertKind.DRILL_LATE, AlertKind.DRILL_LATE);
    }

    @Test
    void shouldDrillThoughTheBlastRadiusIsReachedButNotThroughAStopAll() {
        // Given
        Ledger limited = new Ledger(OwnerPolicies.withRadius(1));
        limited.intent(Subject.session("acme", "r", "s"), Rung.QUARANTINE);
        Subject second = Subject.session("acme", "canary-2", "canary-2");

        // When
        limited.request(RequestKind.DRILL, CANARY).intent(CANARY, Rung.QUARANTINE);
        limited.after(Duration.ofMinutes(2)).request(RequestKind.STOP_ALL, CANARY);
        limited.request(RequestKind.DRILL, second).intent(second, Rung.QUARANTINE);

        // Then
        assertThat(limited.state(CANARY)).isInstanceOf(Containing.class);
        assertThat(limited.state(second)).isEqualTo(new SubjectState.Declined(Rung.QUARANTINE, DeclineReason.STOPPED));
    }

    @Test
    void shouldRunOneDrillAtATimeAndOnlyOnASession() {
        // When
        ledger.request(RequestKind.DRILL, CANARY)
                .request(RequestKind.DRILL, Subject.tree("acme", "other"))
                .request(RequestKind.DRILL, Subject.credential("acme", "c"));

        // Then
        assertThat(ledger.all(Effect.Refuse.class).map(Effect.Refuse::reason))
                .containsExactly(RefuseReason.DRILL_RUNS, RefuseReason.NOT_A_SESSION);
    }
}
