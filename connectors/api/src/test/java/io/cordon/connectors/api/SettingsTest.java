package io.cordon.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void shouldReadEachKind() {
        // Given
        Map<String, Object> values = Map.of(
                "name",
                "a",
                "endpoint",
                "https://as.example:8443/revoke",
                "timeout",
                "1500ms",
                "limit",
                7,
                "on",
                true,
                "stage",
                "block-new",
                "secret",
                "file:/etc/secret",
                "list",
                List.of("x", "y"),
                "below",
                Map.of("inner", "PT3S"),
                "many",
                List.of(Map.of("n", 1), Map.of("n", 2)));

        // When
        var settings = Settings.of("", values);

        // Then
        assertThat(settings.text("name")).isEqualTo("a");
        assertThat(settings.uri("endpoint")).isEqualTo(URI.create("https://as.example:8443/revoke"));
        assertThat(settings.duration("timeout", Duration.ZERO)).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.integer("limit", 1, 9, 1)).isEqualTo(7);
        assertThat(settings.flag("on", false)).isTrue();
        assertThat(settings.choice("stage", Stage.class, Stage.ROTATE)).isEqualTo(Stage.BLOCK_NEW);
        assertThat(settings.secret("secret")).isEqualTo(new SecretRef.InFile(Path.of("/etc/secret")));
        assertThat(settings.texts("list")).containsExactly("x", "y");
        assertThat(settings.section("below").duration("inner", Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.sections("many"))
                .extracting(s -> s.integer("n", 0, 9, 0))
                .containsExactly(1, 2);
        settings.finish();
    }

    @Test
    void shouldReportAllProblemsWithTheirPathAtOnce() {
        // Given
        var settings = Settings.of(
                "connectors[0]",
                Map.of(
                        "endpoint",
                        "ftp://x",
                        "timeout",
                        "soon",
                        "below",
                        Map.of("typo", 1),
                        "limit",
                        10,
                        "many",
                        "no"));

        // When
        settings.text("name");
        settings.uri("endpoint");
        settings.duration("timeout", Duration.ofSeconds(1));
        settings.integer("limit", 1, 9, 1);
        settings.section("below");
        settings.sections("many");
        settings.secret("password");
        var thrown = catchThrowableOfType(ConnectorConfigException.class, settings::finish);

        // Then
        assertThat(thrown.problems())
                .containsExactly(
                        "connectors[0].name is missing, expected a text",
                        "connectors[0].endpoint is 'ftp://x', expected an http(s) address",
                        "connectors[0].timeout is 'soon', expected a duration such as PT2S, 2s or 500ms",
                        "connectors[0].limit is '10', expected a whole number from 1 to 9",
                        "connectors[0].many is 'no', expected a list of maps",
                        "connectors[0].password is missing, expected file:/path or env:NAME",
                        "connectors[0].below.typo is not a setting");
    }

    @Test
    void shouldNotRepeatASecretThatWasWrittenInsteadOfItsReference() {
        // Given
        var settings = Settings.of("", Map.of("secret", "hunter2"));

        // When
        settings.secret("secret");
        var thrown = catchThrowableOfType(ConnectorConfigException.class, settings::finish);

        // Then
        assertThat(thrown)
                .hasMessageContaining("secret is not what it should be")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldNotRepeatASectionInWhichASecretMayStand() {
        // Given: a list without its dash, and a section in place of a text
        var settings = Settings.of(
                "", Map.of("connectors", Map.of("clientSecret", "hunter2"), "name", Map.of("password", "hunter2")));

        // When
        settings.sections("connectors");
        settings.text("name");
        var thrown = catchThrowableOfType(ConnectorConfigException.class, settings::finish);

        // Then
        assertThat(thrown.problems())
                .containsExactly(
                        "connectors is not what it should be, expected a list of maps",
                        "name is not what it should be, expected a text");
    }

    @Test
    void shouldTellWhatAReaderAsksFor() {
        // When
        var questions = Settings.questions("config", settings -> {
            settings.text("url");
            settings.secret("password");
            settings.duration("timeout", Duration.ofSeconds(2));
            settings.sections("keys").forEach(key -> key.text("id"));
            settings.maybeSection("probe").ifPresent(probe -> probe.integer("port", 1, 9, 5));
            settings.finish();
            throw new AssertionError("nothing may be made of what is not there");
        });

        // Then
        assertThat(questions)
                .containsExactly(
                        new Question("config.url", "a text", Optional.empty(), true),
                        new Question("config.password", "a reference, file:/path or env:NAME", Optional.empty(), true),
                        new Question(
                                "config.timeout", "a duration such as PT2S, 2s or 500ms", Optional.of("2s"), false),
                        new Question("config.keys[].id", "a text", Optional.empty(), true),
                        new Question("config.probe.port", "a whole number from 1 to 9", Optional.of("5"), false));
    }

    @Test
    void shouldTakeANameWithoutAValueForAbsent() {
        // Given
        var values = new HashMap<String, Object>();
        values.put("url", null);
        values.put("password", null);
        var settings = Settings.of("config", values);

        // When
        settings.text("url");
        settings.secret("password");

        // Then
        assertThatThrownBy(settings::finish)
                .hasMessageContainingAll("config.url is missing", "config.password is missing");
    }
}
