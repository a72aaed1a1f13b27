package io.cordon.load.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.LastUse;
import io.cordon.operations.report.PointTimes;
import io.cordon.schemas.avro.PointState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Instant HARM = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void shouldCountASessionAsContainedWithTheLastOfItsCredentials() {
        // Given
        var report = ContainmentReport.of(
                List.of(point("keycloak:agents", "one", 100), point("postgresql:orders", "one", 250)));

        // When
        var figures = Figures.of(report, Map.of("one", HARM.plusMillis(30)));

        // Then
        assertThat(figures.contained()).isEqualTo(1);
        assertThat(figures.lines())
                .contains(
                        Figure.millis("contain_p50_ms", 250, 1),
                        Figure.millis("contained_gate_p99_ms", 30, 1),
                        Figure.millis("keycloak_proven_p50_ms", 100, 1));
    }

    @Test
    void shouldNotCountASessionOfWhichOneCredentialIsNotProvenToHaveEnded() {
        // Given
        var report = ContainmentReport.of(
                List.of(point("keycloak:agents", "one", 100), point("postgresql:orders", "one", -1)));

        // When
        var figures = Figures.of(report, Map.of());

        // Then
        assertThat(figures.contained()).isZero();
        assertThat(figures.all()).isEqualTo(1);
        assertThat(figures.lines()).extracting(Figure::name).doesNotContain("contain_p50_ms", "contained_gate_p50_ms");
    }

    @Test
    void shouldWriteALineForPrograms() {
        // When, Then
        assertThat(Figure.millis("contain_p99_ms", 812.345, 200).json())
                .isEqualTo(
                        "{\"name\":\"contain_p99_ms\",\"value\":812.3,\"unit\":\"ms\",\"reference\":null,\"ratio\":null,\"runs\":1}");
    }

    @Test
    void shouldShowTheOneSessionThatWasNotContained() {
        // When, Then
        assertThat(Figure.share("contain_share", 199, 200).json())
                .isEqualTo(
                        "{\"name\":\"contain_share\",\"value\":0.995,\"unit\":\"ratio\",\"reference\":null,\"ratio\":0.995,\"runs\":1}");
    }

    private static PointTimes point(String connector, String session, int provenAfter) {
        Optional<Instant> proven = provenAfter < 0 ? Optional.empty() : Optional.of(HARM.plusMillis(provenAfter));
        return new PointTimes(
                connector,
                connector + "-credential",
                session,
                "command-" + session,
                proven.isPresent() ? PointState.PROVEN : PointState.ACCEPTED,
                HARM,
                Optional.of(HARM.plusMillis(20)),
                HARM.plusMillis(25),
                Optional.of(HARM.plusMillis(60)),
                proven,
                new LastUse.Unwitnessed(),
                false);
    }
}
