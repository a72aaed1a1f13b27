package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/metrics-issuer.md is generated: run this class with CORDON_DOCS_WRITE=1 in the environment after a change of the catalogue. */
class IssuerMetricsTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics-issuer.md");

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
    void shouldShowEachReasonBeforeItHappens() {
        // Given
        var meters = new IssuerMeters();

        // When
        meters.refused(Refusal.NOT_ALLOWED);

        // Then
        assertThat(meters.scrape())
                .contains(
                        "cordon_issuer_running 1.0",
                        "cordon_grant_issued_grants_total{caller=\"certificate\"} 0.0",
                        "cordon_grant_refused_requests_total{reason=\"not-allowed\"} 1.0",
                        "cordon_grant_refused_requests_total{reason=\"keys-unavailable\"} 0.0",
                        "cordon_jwks_fetched_fetches_total{outcome=\"failed\"} 0.0");
    }

    @Test
    void shouldKeepToTheRulesOfNames() {
        assertThat(IssuerMetric.values())
                .allSatisfy(metric -> assertThat(metric.id()).matches("cordon\\.[a-z]+\\.[a-z]+"));
    }

    private static String page() {
        return Arrays.stream(IssuerMetric.values())
                .map(metric -> "| `" + metric.id() + "` | " + metric.kind() + " | " + metric.unit() + " | "
                        + String.join(", ", metric.tags()) + " | " + metric.description() + " |\n")
                .collect(Collectors.joining(
                        "",
                        "# Metrics of the issuer\n\nGenerated from the catalogue; do not edit.\n\n"
                                + "| name | type | unit | tags | meaning |\n|---|---|---|---|---|\n",
                        ""));
    }
}
