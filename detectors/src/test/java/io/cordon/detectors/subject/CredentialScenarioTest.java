package io.cordon.detectors.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.scenario.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every scenario file of what is detected across sessions. */
class CredentialScenarioTest {
    private static final Path FOLDER = Path.of("src/test/resources/credential-scenarios");
    private static final int LEAST_OF_EACH_KIND = 3;

    static Stream<Script> scripts() {
        return Script.in(FOLDER).stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindWhatTheScenarioSays(Script script) {
        // Given
        List<String> expected = new ArrayList<>();
        for (JsonNode line : script.then()) {
            expected.add(line.asText());
        }

        // When
        List<String> found = CredentialStage.play(script);

        // Then
        assertThat(found).as(script.title()).isEqualTo(expected);
        assertThat(found.stream().anyMatch(line -> line.contains(" " + script.detector() + " ")))
                .isEqualTo(script.isAttack());
    }

    @Test
    void shouldHaveAttacksAndNearMissesForEachDetection() {
        List<String> missing = new ArrayList<>();
        SubjectCatalog.descriptions().forEach(description -> {
            for (Script.Kind kind : List.of(Script.Kind.ATTACK, Script.Kind.NEAR_MISS)) {
                long count = scripts()
                        .filter(script -> script.detector().equals(description.id()))
                        .filter(script -> script.kind() == kind)
                        .count();
                if (count < LEAST_OF_EACH_KIND) {
                    missing.add(description.id() + " has " + count + " of kind " + kind);
                }
            }
        });
        assertThat(missing).isEmpty();
    }
}
