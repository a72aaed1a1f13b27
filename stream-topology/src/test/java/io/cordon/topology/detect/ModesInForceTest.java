package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.policy.Modes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far detection goes when operators change it while it runs. */
class ModesInForceTest {
    private static final Modes SHADOW = Modes.none().detection(Optional.of(Mode.SHADOW));

    private final AtomicReference<Modes> modes = new AtomicReference<>(Modes.none());
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys, modes::get));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldHoldAndAskForNothingInShadow() {
        // Given
        modes.set(SHADOW);

        // When
        harm("s-1");

        // Then
        assertThat(bench.findings()).isNotEmpty();
        assertThat(bench.intents()).isEmpty();
        assertThat(bench.gate()).isEmpty();
        assertThat(bench.slims()).as("what it knows of credentials goes on").isNotEmpty();
    }

    @Test
    void shouldGoOnWhereItStoodWhenTheShadowIsTakenBack() {
        // Given
        modes.set(SHADOW);
        harm("s-1");

        // When
        modes.set(Modes.none());
        harm("s-2");

        // Then
        List<Intent> intents = bench.intents();
        assertThat(intents).isNotEmpty();
        assertThat(intents).extracting(intent -> intent.getSubject().getRef()).containsOnly("s-2");
        assertThat(bench.gate()).isNotEmpty();
    }

    @Test
    void shouldGoOnBeatingInShadowSinceGatesWouldTakeItForDead() {
        // Given
        modes.set(SHADOW);

        // When
        bench.pass(Duration.ofSeconds(3));

        // Then
        assertThat(bench.feed())
                .extracting(entry -> entry.value.getKind())
                .isNotEmpty()
                .containsOnly(GateEntryKind.HEARTBEAT);
    }

    @Test
    void shouldLowerOneDetectorAlone() {
        // Given
        modes.set(Modes.none().detector("canary-used", Optional.of(Mode.SHADOW)));

        // When
        harm("s-1");

        // Then
        assertThat(bench.findings())
                .filteredOn(finding -> finding.getDetector().equals("canary-used"))
                .extracting(Finding::getMode)
                .containsOnly(Mode.SHADOW);
        assertThat(bench.intents()).noneMatch(intent -> intent.getDetectors().contains("canary-used"));
    }

    private void harm(String id) {
        Script session = Script.root(keys, id, Bench.START);
        bench.send(session, session.started());
        bench.send(session, session.usesCanary());
    }
}
