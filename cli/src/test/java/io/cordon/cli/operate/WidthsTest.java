package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.topic.Sizing;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidthsTest {
    private static final JsonNode NOTHING = MissingNode.getInstance();

    @Test
    void shouldBeTheUsualOnesWhereNothingIsSaid() {
        assertThat(new Widths(Map.of(), NOTHING).over(Sizing.production())).isEqualTo(Sizing.production());
    }

    @Test
    void shouldTakeOptionsBeforeTheFile() throws IOException {
        // Given
        JsonNode file = new YAMLMapper().readTree("{sessions: 48, owners: 12}");

        // When
        Sizing wider = new Widths(Map.of("sessions", 96), file).over(Sizing.production());

        // Then
        assertThat(wider).isEqualTo(new Sizing(96, 24, 12, 12, 6, (short) 3, 2));
    }

    @Test
    void shouldRefuseWhatWouldBeThereForGood() {
        assertThatThrownBy(() -> new Widths(Map.of("session", 96), NOTHING).over(Sizing.production()))
                .hasMessageContaining("no width is called session; known are [commands, gate");
        assertThatThrownBy(() -> new Widths(Map.of("sessions", 0), NOTHING).over(Sizing.production()))
                .hasMessageContaining("sessions must be between 1 and 10000");
    }
}
