package io.cordon.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookConfigTest {
    private static final Map<String, Object> LEAST =
            Map.of("url", "https://rx.example/notices", "keys", List.of(Map.of("id", "k1", "secret", "env:S")));

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = WebhookConfig.read(settings);

        // Then
        assertThat(config.probeUrl()).isEmpty();
        assertThat(config.hits()).isEqualTo(WebhookConfig.Hits.CREDENTIAL);
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofSeconds(2)));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("probeUrl", "https://rx.example/access");
        values.put("hits", "session");
        values.put("timeout", "750ms");
        values.put("trust", "/etc/ca.pem");

        // When
        var config = WebhookConfig.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new WebhookConfig(
                        URI.create("https://rx.example/notices"),
                        Optional.of(URI.create("https://rx.example/access")),
                        List.of(new WebhookConfig.Key("k1", new SecretRef.InEnvironment("S"))),
                        WebhookConfig.Hits.SESSION,
                        new HttpSettings(Duration.ofMillis(750), Optional.of(Path.of("/etc/ca.pem")))));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("url", "http://rx.example/", "keys", List.of(), "hit", "session"));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> WebhookConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(3).allMatch(problem -> problem.startsWith("c."));
    }

    @Test
    void shouldRefuseAKeyThatCanBeGuessed() {
        // Given
        var secret = (String) WebhookTarget.key("k1", "short").get("secret");
        var key = new WebhookConfig.Key("k1", SecretRef.parse(secret).orElseThrow());

        // When
        var thrown = catchThrowableOfType(ConnectorException.class, () -> Signature.header(List.of(key), 1, "{}"));

        // Then
        assertThat(thrown).hasMessageContaining("k1").hasMessageNotContaining("short");
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "webhook";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(WebhookConnectorFactory.class);
    }
}
