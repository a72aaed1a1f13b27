package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which baseline counts for which session, while the topic goes on. */
class BaselineInForceTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldTakeANewVersionWithTheNextSession() {
        // Given
        Script before = begin(bench, "s-before");
        bench.choose(TestBaselines.support(1));
        Script first = begin(bench, "s-first");

        // When
        bench.choose(TestBaselines.support(2));
        Script second = begin(bench, "s-second");

        // Then
        for (Script session : List.of(before, first, second)) {
            bench.send(session, session.usesCanary());
        }
        Map<String, String> versions = bench.findings().stream()
                .collect(Collectors.toMap(Finding::getSession, Finding::getBaselineVersion, (one, other) -> one));
        assertThat(versions.get("s-before")).isEqualTo("none");
        assertThat(versions.get("s-first")).startsWith("support@1-");
        assertThat(versions.get("s-second")).startsWith("support@2-");
    }

    @Test
    void shouldRecordFromWhichEventOnABaselineCounts() {
        // Given
        bench.choose(TestBaselines.support(1));

        // When
        Script session = begin(bench, "s-1");
        bench.send(session, session.reads());

        // Then
        SlimRecord taken = taken(bench).getFirst();
        assertThat(taken.getSession()).isEqualTo("s-1");
        assertThat(taken.getEventId()).isEqualTo("s-1:writer-1:0:0");
        assertThat(taken.getAgentType()).isEqualTo("support");
        assertThat(taken.getBaseline()).isEqualTo(1);
    }

    @Test
    void shouldLeaveAVersionAtOnceWhenItIsWithdrawn() {
        // Given
        bench.choose(TestBaselines.support(1));
        Script session = begin(bench, "s-1");

        // When
        bench.withdraw(TestBaselines.support(1));
        bench.send(session, session.usesCanary());

        // Then
        assertThat(bench.findings().getFirst().getBaselineVersion()).isEqualTo("none");
        assertThat(taken(bench)).extracting(SlimRecord::getBaseline).containsExactly(1L, 0L);
    }

    /** The events and the recorded versions are all that a repetition needs, whenever the versions had come to be in force. */
    @Test
    void shouldFindTheSameAgainFromTheEventsAndTheRecordedVersions() {
        // Given
        List<Baseline> versions = List.of(TestBaselines.support(1), TestBaselines.support(2));
        bench.choose(versions.getFirst());
        Script first = begin(bench, "s-first");
        bench.choose(versions.getLast());
        Script second = begin(bench, "s-second");
        bench.send(first, first.usesCanary());
        bench.send(second, second.usesCanary());
        List<Finding> found = bench.findings();
        Map<String, Baseline> recorded = taken(bench).stream()
                .collect(Collectors.toMap(SlimRecord::getSession, taken -> TestBaselines.support(taken.getBaseline())));

        // When
        try (Bench again = new Bench(Bench.settings(keys))) {
            versions.forEach(again::choose);
            again.point(recorded.get("s-first"));
            Script firstAgain = begin(again, "s-first");
            again.point(recorded.get("s-second"));
            Script secondAgain = begin(again, "s-second");
            again.send(firstAgain, firstAgain.usesCanary());
            again.send(secondAgain, secondAgain.usesCanary());

            // Then
            assertThat(again.findings()).isEqualTo(found);
        }
    }

    @Test
    void shouldCountAGateThatWentByAnotherBaselineApart() {
        // Given
        bench.choose(TestBaselines.support(2));
        Script session = begin(bench, "s-1");

        // When
        bench.send(session, session.usesCanary(Decision.ALLOW, "support@1-00000000"));

        // Then
        assertThat(bench.count("cordon.gate.disagreed", "other-baseline")).isEqualTo(1);
        assertThat(bench.count("cordon.gate.disagreed", "missed")).isZero();
    }

    /** The fixed bound is sixteen; sessions of this type hold one credential each. */
    @Test
    void shouldBoundCredentialsByTheBaselineThatTheSessionGoesBy() {
        // Given
        bench.choose(TestBaselines.support(1));
        begin(bench, "s-1");

        // When
        list(3);
        assertThat(bench.findings()).isEmpty();
        list(4);

        // Then
        Finding finding = bench.findings().getFirst();
        assertThat(finding.getDetector()).isEqualTo("credential-hoarding");
        assertThat(finding.getReason()).contains("holds 4 living credentials, the bound is 3");
    }

    private void list(int credentials) {
        for (int i = 0; i < credentials; i++) {
            bench.listed("token-" + i, "s-1", Bench.START.plusSeconds(i));
        }
    }

    private Script begin(Bench on, String name) {
        Script session = Script.root(keys, name, Bench.START);
        Event started = session.started();
        on.send(session, started);
        return session;
    }

    private static List<SlimRecord> taken(Bench from) {
        return from.slims().stream()
                .filter(slim -> slim.getKind() == SlimKind.BASELINE_TAKEN)
                .toList();
    }
}
