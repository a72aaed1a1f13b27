package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.metric.MetricDescription;
import io.cordon.topology.metric.MetricsDocument;
import io.cordon.topology.metric.ServiceMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/metrics.md is generated: run this class with CORDON_DOCS_WRITE=1 in the environment after a change of a catalogue. */
class MetricsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");

    private record Section(String application, List<? extends MetricDescription> catalogue) {}

    static Stream<Section> sections() {
        return Stream.of(
                new Section("streams applications", Arrays.asList(ServiceMetric.values())),
                new Section("cordon-containment", Arrays.asList(ContainmentMetric.values())));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void shouldBeCurrent(Section section) throws IOException {
        // Given
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.createDirectories(DOCUMENT.getParent());
            String before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "# Metrics\n";
            Files.writeString(DOCUMENT, MetricsDocument.with(before, section.application(), section.catalogue()));
        }

        // When
        String document = Files.readString(DOCUMENT);

        // Then
        assertThat(document).contains(MetricsDocument.section(section.application(), section.catalogue()));
    }

    @Test
    void shouldKeepToTheRulesOfNames() {
        assertThat(sections().flatMap(s -> s.catalogue().stream()))
                .allSatisfy(metric ->
                        assertThat(metric.id()).matches("cordon(\\.[a-z]+)+").doesNotEndWith("total"))
                .allSatisfy(
                        metric -> assertThat(metric.tags()).doesNotContain("session", "agent", "command", "subject"));
    }
}
