package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.table.SessionTable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds that are renewed, answered and limited; sessions that end; time that is not the wall's. */
class PassingTimeTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script session = Script.root(keys, "s-1", Bench.START);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldRenewAHoldWhenNobodyAnswers() {
        // Given
        held();

        // When
        bench.pass(Duration.ofSeconds(80));

        // Then
        List<KeyValue<String, GateEntry>> renewed = bench.gate();
        assertThat(renewed).hasSizeBetween(2, 4).allMatch(entry -> entry.value.getRung() == Rung.HOLD);
        Instant last = renewed.getLast().value.getExpiresAt();
        assertThat(last).isAfter(Bench.START.plusSeconds(80));
    }

    @Test
    void shouldLiftTheHoldAndAskNoMoreWhenTheOwnerDeclines() {
        // Given
        held();

        // When
        bench.direct(session, DirectiveKind.DECLINED, 0, Bench.START.plusSeconds(2));

        // Then
        List<KeyValue<String, GateEntry>> gate = bench.gate();
        assertThat(gate)
                .extracting(entry -> entry.key)
                .containsExactly("acme/session/s-1/hold/early", "acme/session/s-1/hold");
        assertThat(gate).extracting(entry -> entry.value).containsOnlyNulls();
        bench.pass(Duration.ofSeconds(80));
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.intents()).isEmpty();
    }

    @Test
    void shouldNotRenewWhenTheOwnerContains() {
        // Given
        held();

        // When
        bench.direct(session, DirectiveKind.CONFIRMED, 0, Bench.START.plusSeconds(2));
        bench.pass(Duration.ofSeconds(80));

        // Then
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.intents()).isEmpty();
    }

    @Test
    void shouldDeleteTheStateWhenASessionHasEndedLongAgo() {
        // Given
        bench.send(session, session.started());
        bench.send(session, session.usesCanary());
        bench.direct(session, DirectiveKind.DECLINED, 0, Bench.START.plusSeconds(2));
        bench.send(session, session.ended());

        // When
        bench.driver.advanceWallClockTime(Duration.ofHours(1));
        bench.pass(Duration.ofSeconds(60));

        // Then
        for (SessionTable table : EnumSet.complementOf(EnumSet.of(SessionTable.TENANTS))) {
            assertThat(bench.rows(table)).as(table.name()).isZero();
        }
    }

    @Test
    void shouldTellTheSubjectCoreWhenASilentSessionIsGivenUp() {
        // Given
        bench.send(session, session.started());
        bench.slims();

        // When
        bench.driver.advanceWallClockTime(Duration.ofHours(25));
        bench.pass(Duration.ofSeconds(60));

        // Then
        assertThat(bench.slims()).extracting(SlimRecord::getKind).containsExactly(SlimKind.SESSION_ENDED);
        assertThat(bench.rows(SessionTable.SESSIONS)).isZero();
    }

    @Test
    void shouldFindNoSilenceWhenEventsOfAnOutageArriveLate() {
        // Given
        bench.send(session, session.started());
        bench.send(session, session.issued("token-1"));

        // When
        for (int hour = 0; hour < 5; hour++) {
            bench.driver.advanceWallClockTime(Duration.ofHours(1));
            bench.send(session, session.heartbeat());
        }

        // Then
        assertThat(bench.findings()).isEmpty();
    }

    @Test
    void shouldAskInsteadOfHoldWhenTooManySessionsAreHeldAtOnce() {
        // When
        for (int i = 0; i < 8; i++) {
            Script one = Script.root(keys, "storm-" + i, Bench.START);
            bench.send(one, one.started());
            bench.send(one, one.usesCanary());
        }

        // Then
        assertThat(bench.gate())
                .extracting(entry -> entry.value.getRung())
                .containsExactly(
                        Rung.HOLD,
                        Rung.HOLD,
                        Rung.HOLD,
                        Rung.HOLD,
                        Rung.HOLD,
                        Rung.STEP_UP,
                        Rung.STEP_UP,
                        Rung.STEP_UP);
        assertThat(bench.findings())
                .extracting(Finding::getDetector)
                .filteredOn("hold-storm"::equals)
                .hasSize(1);
        assertThat(bench.intents()).hasSize(8);
    }

    @Test
    void shouldWriteFindingsAndAlertsOnlyWhenInShadow() {
        // Given
        try (Bench shadow = new Bench(BenchSettings.in(Bench.settings(keys), DetectionMode.SHADOW))) {
            // When
            shadow.send(session, session.started());
            shadow.send(session, session.usesCanary());
            shadow.pass(Duration.ofSeconds(3));

            // Then
            assertThat(shadow.findings()).hasSize(1);
            assertThat(shadow.alerts()).hasSize(1);
            assertThat(shadow.feed()).isEmpty();
            assertThat(shadow.intents()).isEmpty();
            assertThat(shadow.slims()).isEmpty();
        }
    }

    @Test
    void shouldTickByTheEventsWhenARecordingIsReplayed() {
        // Given
        Instant then = Instant.parse("2020-01-01T00:00:00Z");
        try (Bench replay = new Bench(BenchSettings.by(Bench.settings(keys), TimeSource.CLAIMED))) {
            Script parent = Script.root(keys, "s-1", then);
            Script forged = Script.child(keys, parent, "s-forged");
            replay.sendAt(parent, parent.started(), Bench.START);
            replay.sendAt(forged, forged.started(), Bench.START);

            // When
            Event later = parent.at(then.plusSeconds(60)).heartbeat();
            replay.sendAt(parent, later, Bench.START);

            // Then
            List<Finding> findings = replay.findings();
            assertThat(findings).extracting(Finding::getDetector).containsExactly("forged-parent");
            assertThat(findings.getFirst().getEngineTime()).isBefore(then.plusSeconds(62));
        }
    }

    private void held() {
        bench.send(session, session.started());
        bench.send(session, session.usesCanary());
        assertThat(bench.gate()).hasSize(1);
        assertThat(bench.intents()).hasSize(1);
    }
}
