package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clocks five minutes apart: what an actuator says counts by the order in which it was seen, whatever times it names. */
class ClocksApartTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");
    private static final Duration APART = Duration.ofMinutes(5);
    private static final int PROOF = 3;

    private final Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);
    private final Instant behind = ledger.now().minus(APART);

    private void seen(Sighting.Kind kind, Instant at, Mark mark) {
        Sighting sighting = new Sighting(kind, at, Optional.of(at.plusSeconds(10)));
        ledger.receipt(
                SESSION,
                kind == Sighting.Kind.PLANNED ? Report.Kind.PLANNED : Report.Kind.PROBE,
                List.of(new ReportedPoint(new PointId("db", "cred", "db"), sighting, kind.name(), mark)));
    }

    private PointState point() {
        return ledger.containments.get(SESSION).points().getFirst().state();
    }

    @Test
    void shouldHearFromTheNextActuatorThatAccessIsBack() {
        // Given
        seen(Sighting.Kind.PLANNED, ledger.now(), new Mark(1, 0));
        seen(Sighting.Kind.PROVEN, ledger.now(), new Mark(1, PROOF));
        assertThat(ledger.state(SESSION)).isInstanceOf(SubjectState.Contained.class);

        // When: it counts on from the journal, so with the number of the proof's call at the latest
        seen(Sighting.Kind.REGRESSED, behind, new Mark(2, PROOF));

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(SubjectState.ContainedExcept.class);
        assertThat(ledger.alerts()).contains(AlertKind.POINT_REGRESSED);
    }

    @Test
    void shouldPassOverWhatTheFormerActuatorSaidBefore() {
        // Given
        seen(Sighting.Kind.PLANNED, ledger.now(), new Mark(1, 0));
        seen(Sighting.Kind.PROVEN, behind, new Mark(2, PROOF));

        // When: it comes late, with the later time
        seen(Sighting.Kind.FAILED, ledger.now(), new Mark(1, PROOF + 1));

        // Then
        assertThat(point()).isInstanceOf(PointState.Proven.class);
    }

    @Test
    void shouldHearThatAccessIsBackAfterItTookItForExpired() {
        // Given: expired by the owner's clock, which is ahead
        seen(Sighting.Kind.PLANNED, behind, new Mark(1, 0));
        seen(Sighting.Kind.PARTIAL, behind, new Mark(1, PROOF));
        ledger.after(Duration.ofSeconds(11));
        assertThat(point()).isInstanceOf(PointState.Proven.class);

        // When
        seen(Sighting.Kind.REGRESSED, behind.plusSeconds(12), new Mark(1, PROOF + 1));

        // Then
        assertThat(point()).isInstanceOf(PointState.Regressed.class);
    }

    @Test
    void shouldFollowAStrongerCommandThatCountsItsCallsAnew() {
        // Given
        seen(Sighting.Kind.PLANNED, ledger.now(), new Mark(1, 0));
        seen(Sighting.Kind.PROVEN, ledger.now(), new Mark(1, PROOF));

        // When
        ledger.intent(SESSION, Rung.REVOKE);
        seen(Sighting.Kind.PLANNED, ledger.now(), new Mark(1, 0));
        seen(Sighting.Kind.REGRESSED, ledger.now(), new Mark(1, 1));

        // Then
        assertThat(point()).isInstanceOf(PointState.Regressed.class);
    }
}
