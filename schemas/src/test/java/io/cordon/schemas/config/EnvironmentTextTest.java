package io.cordon.schemas.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTextTest {

    @Test
    void shouldPutTheValueWhereTheNameStands() {
        // When
        String text =
                EnvironmentText.expand("instance: ${POD}\nurls: [\"${A_1}\"]", Map.of("POD", "d-0", "A_1", "h$1\\2"));

        // Then
        assertThat(text).isEqualTo("instance: d-0\nurls: [\"h$1\\2\"]");
    }

    @Test
    void shouldLeaveTheReferencesOfOthersAlone() {
        // Given
        String text = "sasl.jaas.config: ${dir:/run/secrets:jaas}, cost $5, ${lower}";

        // When // Then
        assertThat(EnvironmentText.expand(text, Map.of())).isEqualTo(text);
    }

    @Test
    void shouldNameAllVariablesThatAreNotSet() {
        // When // Then
        assertThatThrownBy(() -> EnvironmentText.expand("a: ${A}\nb: ${B}\nc: ${C}", Map.of("B", "b", "C", " ")))
                .isInstanceOf(EnvironmentText.MissingVariablesException.class)
                .hasMessage("not set in the environment: A, C");
    }
}
