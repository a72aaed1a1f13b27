package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.Capability;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolHintsTest {

    @Test
    void shouldTakeWhatNobodyKnowsAtItsWordIfThatIsGrave() {
        assertThat(hints("destructiveHint", true).raise(Capability.UNKNOWN)).isEqualTo(Capability.DESTRUCTIVE);
        assertThat(hints("openWorldHint", true).raise(Capability.UNKNOWN)).isEqualTo(Capability.EGRESS);
        assertThat(hints("readOnlyHint", false).raise(Capability.READ)).isEqualTo(Capability.WRITE);
    }

    @Test
    void shouldMakeNothingMilder() {
        for (Capability guessed : Capability.values()) {
            assertThat(hints("readOnlyHint", true).raise(guessed)).isEqualTo(guessed);
            assertThat(hints("destructiveHint", false).raise(guessed)).isEqualTo(guessed);
        }
    }

    @Test
    void shouldHearNothingInWhatIsNoAnnotation() {
        assertThat(ToolHints.of("readOnlyHint: false").isSilent()).isTrue();
        assertThat(ToolHints.of(Map.of("annotations", "none")).isSilent()).isTrue();
        assertThat(hints("readOnlyHint", "no").isSilent()).isTrue();
    }

    private static ToolHints hints(String name, Object value) {
        return ToolHints.of(Map.of("name", "frobnicate", "annotations", Map.of(name, value)));
    }
}
