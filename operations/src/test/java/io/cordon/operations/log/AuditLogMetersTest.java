package io.cordon.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics-audit-log.md is generated: run this class with CORDON_DOCS_WRITE=1 in the environment after a change of the catalogue. */
class AuditLogMetersTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics-audit-log.md");

    private final AtomicReference<Instant> now = new AtomicReference<>(SampleLog.AT);
    private final AuditLogMeters meters = new AuditLogMeters(now::get);

    @Test
    void shouldBeThePageInTheDocumentation() throws IOException {
        // Given
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.writeString(PAGE, page());
        }

        // Then
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    @Test
    void shouldShowEachCounterBeforeItsFirstIncrease() {
        // When
        meters.written();

        // Then
        assertThat(meters.scrape())
                .contains(
                        "cordon_auditlog_running 1.0",
                        "cordon_auditlog_written_records_total 1.0",
                        "cordon_auditlog_missed_records_total 0.0");
    }

    @Test
    void shouldFallBehindWhenItIsNotComplete() {
        // Given
        meters.complete(now.get());

        // When
        now.set(SampleLog.AT.plusMillis(90_500));

        // Then
        assertThat(meters.scrape()).contains("cordon_auditlog_behind_seconds 90.5");
    }

    @Test
    void shouldKeepToTheRulesOfNames() {
        assertThat(AuditLogMetric.values())
                .allSatisfy(metric -> assertThat(metric.id()).matches("cordon\\.[a-z]+\\.[a-z]+"));
    }

    private static String page() {
        return Arrays.stream(AuditLogMetric.values())
                .map(metric -> "| `" + metric.id() + "` | " + metric.kind() + " | " + metric.unit() + " | "
                        + metric.description() + " |\n")
                .collect(Collectors.joining(
                        "",
                        "# Metrics of the audit log\n\nGenerated from the catalogue; do not edit.\n\n"
                                + "| name | type | unit | meaning |\n|---|---|---|---|\n",
                        ""));
    }
}
