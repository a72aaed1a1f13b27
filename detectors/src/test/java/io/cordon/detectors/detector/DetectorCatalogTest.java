package io.cordon.detectors.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Weighing.Pattern;
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
    void shouldDescribeEveryPatternInFull() {
        // Given
        List<Weighing> weighings = descriptions().stream()
                .flatMap(description -> description.weighing().stream())
                .toList();

        // Then
        assertThat(weighings).flatExtracting(Weighing::patterns).hasSameSizeAs(SteeringPattern.ALL);
        assertThat(weighings).allSatisfy(weighing -> {
            assertThat(weighing.patterns()).extracting(Pattern::id).doesNotHaveDuplicates();
            assertThat(weighing.patterns()).allSatisfy(pattern -> {
                assertThat(pattern.sentence()).isNotBlank();
                assertThat(pattern.firesFalsely()).isNotBlank();
                assertThat(pattern.signs()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(pattern.pointsIfDelegated()).isLessThanOrEqualTo(pattern.points());
                assertThat(pattern.reason()).startsWith(consequence(pattern.points()));
            });
            assertThat(weighing.constants()).allSatisfy(DetectorCatalogTest::isDescribed);
        });
    }

    /** What the points of a pattern lead to by default, in the words of its reason. */
    private static String consequence(int points) {
        long stepUp = SteeringJudge.PARAMETERS.getFirst().value();
        long contain = SteeringJudge.PARAMETERS.getLast().value();
        if (points > contain + SteeringThresholds.MOST_ABOVE_CONTAIN) {
            return "contained whatever its type shows";
        }
        if (points >= contain) {
            return "contained unless its type shows it";
        }
        if (points > stepUp + SteeringThresholds.MOST_ABOVE_STEP_UP) {
            return "always asked";
        }
        return points >= stepUp ? "asked unless its type often shows it" : "never asked by itself";
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
        if (System.getenv("CORDON_DOCS_WRITE") != null) {
            Files.writeString(DetectionsPage.FILE, DetectionsPage.text());
        }
        assertThat(Files.readString(DetectionsPage.FILE))
                .as("docs/detections.md is out of date: run this class with CORDON_DOCS_WRITE=1 in the environment")
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
