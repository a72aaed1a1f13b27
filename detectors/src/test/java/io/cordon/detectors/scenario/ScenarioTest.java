package io.cordon.detectors.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Intent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every scenario file. */
class ScenarioTest {

    private static final int LEAST_OF_EACH_KIND = 3;

    static Stream<Script> scripts() {
        return Script.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldFindWhatTheScenarioSays(Script script) {
        // When
        List<Outcome> outcomes = Stage.play(script, false);

        // Then
        assertThat(found(outcomes)).as(script.title()).isEqualTo(expected(script));
        if (script.root().has("intents")) {
            assertThat(intents(outcomes)).isEqualTo(texts(script.root().get("intents")));
        }
        if (script.root().has("origins")) {
            assertThat(evidence("origin", outcomes))
                    .isEqualTo(texts(script.root().get("origins")));
        }
        if (script.root().has("sources")) {
            assertThat(evidence("source", outcomes))
                    .isEqualTo(texts(script.root().get("sources")));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldTellAttacksFromNearMisses(Script script) {
        // When
        List<Finding> own = Stage.play(script, false).stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.detector().equals(script.detector()))
                .toList();

        // Then
        if (script.isAttack()) {
            assertThat(own).isNotEmpty();
        } else {
            assertThat(own).allMatch(finding -> finding.rung().compareTo(Rung.ALERT) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void shouldAnswerTheSameWhenFactsAreStoredBetweenSteps(Script script) {
        assertThat(Stage.play(script, true)).isEqualTo(Stage.play(script, false));
    }

    @Test
    void shouldHaveAttacksAndNearMissesForEachDetector() {
        List<String> missing = new ArrayList<>();
        DetectorCatalog.kinds().forEach(kind -> {
            for (Script.Kind wanted : List.of(Script.Kind.ATTACK, Script.Kind.NEAR_MISS)) {
                long count = scripts()
                        .filter(script ->
                                script.detector().equals(kind.description().id()))
                        .filter(script -> script.kind() == wanted)
                        .count();
                if (count < LEAST_OF_EACH_KIND) {
                    missing.add(kind.description().id() + " has " + count + " of kind " + wanted);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static List<String> found(List<Outcome> outcomes) {
        List<String> found = new ArrayList<>();
        for (int step = 0; step < outcomes.size(); step++) {
            for (Finding finding : outcomes.get(step).findings()) {
                found.add(line(step + 1, finding));
            }
        }
        return found;
    }

    private static String line(int step, Finding finding) {
        String line = step + " " + finding.detector() + " " + finding.grade() + " " + finding.rung();
        return (finding.prevented() ? line + " prevented" : line).toLowerCase(Locale.ROOT);
    }

    private static List<String> intents(List<Outcome> outcomes) {
        List<String> found = new ArrayList<>();
        for (int step = 0; step < outcomes.size(); step++) {
            for (Intent intent : outcomes.get(step).intents()) {
                found.add((step + 1 + " " + intent.subject().kind() + " "
                                + intent.subject().ref() + " " + intent.rung())
                        .toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** The pieces of evidence with this role, as an operator reads them; findings on one event may say the same. */
    private static List<String> evidence(String role, List<Outcome> outcomes) {
        Set<String> told = new LinkedHashSet<>();
        for (int step = 0; step < outcomes.size(); step++) {
            for (Finding finding : outcomes.get(step).findings()) {
                for (Evidence piece : finding.evidence()) {
                    if (piece.role().equals(role)) {
                        told.add(step + 1 + " " + piece.path() + " @" + piece.sequence() + " " + piece.note());
                    }
                }
            }
        }
        return List.copyOf(told);
    }

    private static List<String> expected(Script script) {
        assertThat(script.then().isArray())
                .as("then: is a list, [] for silence")
                .isTrue();
        return texts(script.then());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
