package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Decision;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.metric.MetricDescription;
import io.cordon.topology.metric.MetricsDocument;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** docs/metrics.md is generated: run this class with CORDON_DOCS_WRITE=1 in the environment after a change of the catalogue. */
class DetectionMetricsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");
    private static final String APPLICATION = "cordon-detect";
    private static final List<DetectionMetric> CATALOGUE = Arrays.asList(DetectionMetric.values());

    @Test
    void shouldBeCurrentInTheDocumentation() throws IOException {
        // Given
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            String before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "# Metrics\n";
            Files.writeString(DOCUMENT, MetricsDocument.with(before, APPLICATION, CATALOGUE));
        }

        // When
        String document = Files.readString(DOCUMENT);

        // Then
        assertThat(document).contains(MetricsDocument.section(APPLICATION, CATALOGUE));
    }

    @Test
    void shouldKeepToTheRulesOfNames() {
        assertThat(CATALOGUE)
                .extracting(MetricDescription::id)
                .allSatisfy(id -> assertThat(id).matches("cordon(\\.[a-z]+)+").doesNotEndWith("total"));
        assertThat(CATALOGUE)
                .flatExtracting(MetricDescription::tags)
                .doesNotContain("session", "agent", "command", "subject", "tenant");
    }

    @Test
    void shouldCountWhatAGateDidNotSeeAndWhatItSawAlone() {
        // Given
        TestKeys keys = TestKeys.create(Bench.START);
        try (Bench bench = new Bench(Bench.settings(keys))) {
            Script session = Script.root(keys, "s-1", Bench.START);
            bench.send(session, session.started());

            // When
            bench.send(session, session.usesCanary(Decision.ALLOW));
            bench.send(session, session.reads(Decision.DENY));
            bench.send(session, session.reads(Decision.ALLOW));

            // Then
            assertThat(bench.count("cordon.gate.disagreed", "missed")).isEqualTo(1);
            assertThat(bench.count("cordon.gate.disagreed", "stricter")).isEqualTo(1);
            Counter warm =
                    bench.metrics.get("cordon.gate.judged").tag("view", "warm").counter();
            assertThat(warm.count()).isEqualTo(3);
        }
    }

    @Test
    void shouldMeasureHowLongADenialTakes() {
        // Given
        TestKeys keys = TestKeys.create(Bench.START);
        try (Bench bench = new Bench(Bench.settings(keys))) {
            Script session = Script.root(keys, "s-1", Bench.START);
            bench.send(session, session.started());
            bench.driver.advanceWallClockTime(Duration.ofMinutes(1));

            // When
            bench.send(session, session.usesCanary(Decision.ALLOW));

            // Then
            Timer denials = bench.metrics.get("cordon.hold.delayed").timer();
            assertThat(denials.count()).isEqualTo(1);
            assertThat(denials.max(TimeUnit.SECONDS)).isBetween(50.0, 60.0);
        }
    }

    @Test
    void shouldCountAGapWhenEventsAreMissing() {
        // Given
        TestKeys keys = TestKeys.create(Bench.START);
        try (Bench bench = new Bench(Bench.settings(keys))) {
            Script session = Script.root(keys, "s-1", Bench.START);
            bench.send(session, session.started());

            // When
            bench.send(session, session.skip(3).reads());

            // Then
            assertThat(bench.count("cordon.gap.opened")).isEqualTo(1);
        }
    }
}
