package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.OriginLevel;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTopologyTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script session = Script.root(keys, "s-1", Bench.START);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldFindHoldAndIntendWhenACanaryIsUsed() {
        // When
        bench.send(session, session.started());
        bench.send(session, session.usesCanary());

        // Then
        List<Finding> findings = bench.findings();
        assertThat(findings).extracting(Finding::getDetector).containsExactly("canary-used");
        assertThat(findings.getFirst().getOrigin()).isEqualTo(OriginLevel.VERIFIED);
        assertThat(bench.alerts()).hasSize(1);
        List<KeyValue<String, GateEntry>> gate = bench.gate();
        assertThat(gate).extracting(entry -> entry.key).containsExactly("acme/session/s-1/hold");
        assertThat(gate.getFirst().value.getRung()).isEqualTo(Rung.HOLD);
        List<Intent> intents = bench.intents();
        assertThat(intents).hasSize(1);
        assertThat(intents.getFirst().getSubject().getKind()).isEqualTo(SubjectKind.SESSION);
        assertThat(intents.getFirst().getRung()).isEqualTo(Rung.QUARANTINE);
        assertThat(intents.getFirst().getFindingIds())
                .containsExactly(findings.getFirst().getFindingId());
    }

    @Test
    void shouldTellGatesEarlyWhenASessionIsNewlyHeld() {
        // When
        bench.send(session, session.started());
        bench.send(session, session.usesCanary());

        // Then
        assertThat(bench.foretold).containsOnlyKeys("acme/session/s-1/hold/early");
        GateEntry early = bench.foretold.get("acme/session/s-1/hold/early");
        GateEntry hold = bench.gate().getFirst().value;
        assertThat(early.getRung()).isEqualTo(Rung.HOLD);
        assertThat(early.getExpiresAt()).isEqualTo(hold.getExpiresAt());
    }

    @Test
    void shouldTellGatesEarlyForAsLongWhenTheEventHasWaited() {
        // Given
        bench.send(session, session.started());
        Event waiting = session.usesCanary();
        bench.leap(Duration.ofMinutes(3));

        // When
        bench.send(session, waiting);

        // Then
        assertThat(bench.foretold.get("acme/session/s-1/hold/early").getExpiresAt())
                .isAfter(bench.wall().plusSeconds(30));
    }

    @Test
    void shouldSayNothingWhenASessionIsHarmless() {
        // When
        bench.send(session, session.started());
        bench.send(session, session.userSays());
        bench.send(session, session.reads());
        bench.send(session, session.completed());

        // Then
        assertThat(bench.findings()).isEmpty();
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.deadLetters()).isEmpty();
    }

    @Test
    void shouldSkipAnEventWhenItIsRepeated() {
        // Given
        bench.send(session, session.started());
        Event canary = session.usesCanary();
        bench.send(session, canary);
        bench.findings();
        bench.intents();

        // When
        bench.send(session, canary);

        // Then
        assertThat(bench.findings()).isEmpty();
        assertThat(bench.intents()).isEmpty();
        assertThat(bench.count("cordon.event.repeated")).isEqualTo(1);
    }

    @Test
    void shouldSayTheSameWhenTheSameIsReplayed() {
        // Given
        List<Event> events = List.of(
                session.started(), session.userSays(), session.reads(), session.completed(), session.usesCanary());
        events.forEach(event -> bench.send(session, event));

        // When
        List<Object> replayed = new ArrayList<>();
        try (Bench other = new Bench(Bench.settings(keys))) {
            events.forEach(event -> other.send(session, event));
            replayed.addAll(other.findings());
            replayed.addAll(other.intents());
            replayed.addAll(other.slims());
        }

        // Then
        List<Object> first = new ArrayList<>(bench.findings());
        first.addAll(bench.intents());
        first.addAll(bench.slims());
        assertThat(replayed).isNotEmpty().isEqualTo(first);
    }

    @Test
    void shouldTellTheSubjectCoreWhenCredentialsAreUsedAndTheSessionEnds() {
        // When
        bench.send(session, session.started());
        bench.send(session, session.issued("token-1"));
        bench.send(session, session.uses("token-1"));
        bench.send(session, session.ended());

        // Then
        assertThat(bench.slims())
                .extracting(SlimRecord::getKind, SlimRecord::getRef)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SlimKind.SESSION_STARTED, "agent-1"),
                        org.assertj.core.groups.Tuple.tuple(SlimKind.CREDENTIAL_ISSUED, "token-1"),
                        org.assertj.core.groups.Tuple.tuple(SlimKind.CREDENTIAL_USED, "token-1"),
                        org.assertj.core.groups.Tuple.tuple(SlimKind.SESSION_ENDED, "agent-1"),
                        org.assertj.core.groups.Tuple.tuple(SlimKind.SESSION_ENDED, "token-1"));
    }

    @Test
    void shouldBeatOnEveryGatePartitionWhenTimePasses() {
        // When
        bench.pass(Duration.ofSeconds(1));

        // Then
        assertThat(bench.feed())
                .extracting(entry -> entry.value.getKind(), entry -> entry.value.getTask())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(GateEntryKind.HEARTBEAT, 0));
    }

    @Test
    void shouldVouchForTheEndOfHoldsOnlyAfterThoseThatAreDueWereRenewed() {
        // When
        bench.pass(Duration.ofSeconds(1));

        // Then: a task that has just begun does not know what waits for it
        assertThat(bench.feed()).extracting(beat -> beat.value.getExpiresAt()).containsOnlyNulls();

        // When
        bench.pass(Duration.ofSeconds(30));

        // Then
        GateEntry last = bench.feed().getLast().value;
        assertThat(last.getExpiresAt()).isBetween(last.getIssuedAt().minusSeconds(1), last.getIssuedAt());
    }
}
