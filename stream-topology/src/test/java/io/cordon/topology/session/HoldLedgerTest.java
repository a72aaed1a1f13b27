package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Subject;
import io.cordon.topology.table.TablesInMemory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldLedgerTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final TablesInMemory store = new TablesInMemory();
    private final Tenants tenants = new Tenants(store.of('n'));
    private final HoldLedger ledger =
            new HoldLedger(store.of('h'), tenants, new HoldLimit(0.5, 2, Duration.ofMinutes(10)), new NoJournal());

    @Test
    void shouldHoldHalfWhenHalfOfTheLiveSessionsMayBeHeld() {
        // Given
        for (int i = 0; i < 10; i++) {
            tenants.change("t", TenantRecord::opened);
        }

        // When
        long held = 0;
        for (int i = 0; i < 10; i++) {
            held += settle("s-" + i, Rung.HOLD, NOW).hold().rung() == Rung.HOLD ? 1 : 0;
        }

        // Then
        assertThat(held).isEqualTo(5);
    }

    @Test
    void shouldSayOnceInAWindowThatTheLimitWasReached() {
        // Given
        settle("s-1", Rung.HOLD, NOW);
        settle("s-2", Rung.HOLD, NOW);

        // When
        HoldLedger.Settled first = settle("s-3", Rung.HOLD, NOW);
        HoldLedger.Settled second = settle("s-4", Rung.HOLD, NOW);

        // Then
        assertThat(first.storm()).isTrue();
        assertThat(first.limited()).isTrue();
        assertThat(second.storm()).isFalse();
        assertThat(second.hold().rung()).isEqualTo(Rung.STEP_UP);
    }

    @Test
    void shouldRenewWhatStandsWhenTheLimitIsReached() {
        // Given
        for (int i = 1; i <= 4; i++) {
            settle("s-" + i, Rung.HOLD, NOW);
        }

        // When
        HoldLedger.Settled renewed = settle("s-1", Rung.HOLD, NOW.plusSeconds(30));

        // Then
        assertThat(renewed.renewed()).isTrue();
        assertThat(renewed.hold().rung()).isEqualTo(Rung.HOLD);
    }

    @Test
    void shouldHoldAtLastWhenTheWindowHasPassed() {
        // Given
        for (int i = 1; i <= 3; i++) {
            settle("s-" + i, Rung.HOLD, NOW);
        }

        // When
        HoldLedger.Settled later = settle("s-3", Rung.HOLD, NOW.plus(Duration.ofMinutes(11)));

        // Then
        assertThat(later.hold().rung()).isEqualTo(Rung.HOLD);
    }

    @Test
    void shouldNotCountQuestionsAsHolds() {
        // Given
        for (int i = 0; i < 20; i++) {
            settle("q-" + i, Rung.STEP_UP, NOW);
        }

        // When / Then
        assertThat(settle("s-1", Rung.HOLD, NOW).hold().rung()).isEqualTo(Rung.HOLD);
    }

    private HoldLedger.Settled settle(String session, Rung rung, Instant now) {
        Hold hold = new Hold(Subject.session(session), rung, now.plusSeconds(60));
        return ledger.settle("t", "t/session/" + session + "/hold", hold, now);
    }
}
