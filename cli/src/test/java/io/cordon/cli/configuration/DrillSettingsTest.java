package io.cordon.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.cli.Manifests;
import io.cordon.cli.drill.DrillPlan;
import io.cordon.schemas.config.Question;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillSettingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldNameWhatMustBeThereAndNothingMore() {
        // Given
        List<Question> required =
                DrillSettings.questions().stream().filter(Question::required).toList();

        // When // Then
        assertThat(DrillPlan.of(section(required))).isNotNull();
        for (Question each : required) {
            List<Question> others =
                    required.stream().filter(one -> !one.equals(each)).toList();
            assertThatThrownBy(() -> DrillPlan.of(section(others)))
                    .hasMessageContaining(each.path().replace("[]", "[0]"));
        }
    }

    @Test
    void shouldSayWhatHoldsWhereNothingIsSaid() {
        // Given
        DrillPlan least = DrillPlan.of(section(
                DrillSettings.questions().stream().filter(Question::required).toList()));

        // When
        DrillPlan all = DrillPlan.of(section(DrillSettings.questions().stream()
                .filter(each -> each.required() || each.otherwise().isPresent())
                .toList()));

        // Then
        assertThat(all).isEqualTo(least);
    }

    /** The manifest's file is an example that has to be one. */
    @Test
    void shouldReadTheFileOfTheManifest() throws IOException {
        // When
        JsonNode file = new YAMLMapper().readTree(Manifests.configMap("components/drills/drills.yaml", "drills.yaml"));

        // Then
        assertThat(DrillPlan.of(file.path("drills")).targets()).hasSize(1);
    }

    /** With an address where one is asked for, and a default where there is one. */
    private static ObjectNode section(List<Question> questions) {
        ObjectNode section = JSON.createObjectNode();
        ObjectNode target = section.putArray("targets").addObject();
        for (Question each : questions) {
            String name = each.path().substring(each.path().lastIndexOf('.') + 1);
            String value = each.otherwise().orElse(each.path().endsWith("Endpoint") ? "https://id.example" : "x");
            (each.path().contains("[]") ? target : section).put(name, value);
        }
        return section;
    }
}
