package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A point that a stronger command's plan left out since its credential was gone, and that a later plan names again. */
class PlannedAgainTest {

    private static final Subject SESSION = Subject.session("acme", "root", "s1");

    private final Ledger ledger = Ledger.enforcing().intent(SESSION, Rung.QUARANTINE);

    @BeforeEach
    void leaveOut() {
        plan("stays", "gone");
        prove("stays");
        prove("gone");
        ledger.intent(SESSION, Rung.REVOKE);
        plan("stays");
        prove("stays");
        assertThat(ledger.state(SESSION)).isInstanceOf(SubjectState.Contained.class);
        plan("stays", "gone");
    }

    @Test
    void shouldNotCallContainedWhatIsOpenAtIt() {
        // When
        ledger.receipt(SESSION, Report.Kind.STEP, "gone", Sighting.Kind.FAILED);

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(SubjectState.ContainedExcept.class);
    }

    @Test
    void shouldCallContainedWhatIsProvenAtIt() {
        // When
        prove("gone");

        // Then
        assertThat(ledger.state(SESSION)).isInstanceOf(SubjectState.Contained.class);
        assertThat(ledger.containments.get(SESSION).points())
                .allSatisfy(point -> assertThat(point.state()).isInstanceOf(PointState.Proven.class));
    }

    private void plan(String... points) {
        ledger.receipt(
                SESSION,
                Report.Kind.PLANNED,
                List.of(points).stream()
                        .map(p -> ledger.reported(p, Sighting.Kind.PLANNED, Optional.empty()))
                        .toList());
    }

    private void prove(String point) {
        ledger.receipt(SESSION, Report.Kind.PROBE, point, Sighting.Kind.PROVEN);
    }
}
