package io.cordon.detectors.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.subject.SubjectCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DetectorCatalogTest {

    @Test
    void shouldHaveIdsThatAreUnique() {
        assertThat(descriptions()).extracting(Description::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldDescribeEveryDetectorInFull() {
        assertThat(descriptions()).allSatisfy(description -> {
            assertThat(description.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(description.version()).isPositive();
            assertThat(description.summary()).isNotBlank();
            assertThat(description.response()).isNotBlank();
            assertThat(description.firesFalsely()).isNotBlank();
            assertThat(description.frameworks())
                    .isNotEmpty()
                    .allMatch(id -> id.matches("ASI\\d\\d|NHI\\d+|AML\\.T\\d{4}(\\.\\d{3})?"));
            assertThat(description.parameters()).allSatisfy(DetectorCatalogTest::isDescribed);
        });
    }

    @Test
    void shouldBuildWhatItDescribes() {
        assertThat(DetectorCatalog.kinds()).allSatisfy(kind -> {
            Detector detector =
                    kind.build(Settings.DEFAULT, new Surroundings(Set.of(), Set.of(), Set.of(), Baselines.NONE));
            assertThat(detector.describe()).isEqualTo(kind.description());
        });
    }

    @Test
    void shouldRefuseABoundThatCouldNeverBeReached() {
        // Given
        Settings settings = Settings.DEFAULT.with("denials", 17);

        // Then
        assertThatThrownBy(() -> DenialProbing.KIND.build(
                        settings, new Surroundings(Set.of(), Set.of(), Set.of(), Baselines.NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denials")
                .hasMessageContaining("16");
    }

    @Test
    void shouldBeWhatTheDocumentationSays() throws IOException {
        assertThat(Files.readString(DetectionsPage.FILE))
                .as("docs/detections.md is out of date: run DetectionsPage")
                .isEqualTo(DetectionsPage.text());
    }

    private static List<Description> descriptions() {
        return Stream.concat(
                        DetectorCatalog.kinds().stream().map(DetectorKind::description),
                        SubjectCatalog.descriptions().stream())
                .toList();
    }

    private static void isDescribed(Parameter parameter) {
        assertThat(parameter.name()).isNotBlank();
        assertThat(parameter.value()).isNotNegative();
        assertThat(parameter.unit()).isNotBlank();
        assertThat(parameter.reason()).isNotBlank();
    }
}
