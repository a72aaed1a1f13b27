package io.cordon.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.Samples;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import io.cordon.recording.play.PreparedSession;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @Test
    void shouldTellWhatWasFoundAndOnWhichEvidence() {
        assertThat(tell("t-secret-1"))
                .contains(
                        "session t-secret-1",
                        ">> QUARANTINE: secret-to-egress, evidence linked",
                        "- source: event ",
                        ", argument ")
                .endsWith("the strongest calls for quarantine.\n");
    }

    @Test
    void shouldSaySoWhenNothingWasFound() {
        assertThat(tell("t-ordinary-1")).endsWith("Nothing was found.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-ordinary-1", "t-steered-1", "t-secret-1"})
    void shouldNeverShowContent(String id) {
        // Given
        String story = tell(id);

        // Then
        for (TraceEvent event : session(id).events()) {
            assertThat(event.resultText().lines().filter(line -> line.length() > 24))
                    .noneMatch(story::contains);
            assertThat(event.arguments().values().stream()
                            .filter(value -> value instanceof String text && text.length() > 24)
                            .map(Object::toString))
                    .noneMatch(story::contains);
        }
    }

    private static String tell(String id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PreparedSession session = new Extraction(Samples.catalog()).of(session(id));
        new Explanation(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .tell(session, Core.of(CoreConfig.defaults()));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static TraceSession session(String id) {
        return Samples.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
