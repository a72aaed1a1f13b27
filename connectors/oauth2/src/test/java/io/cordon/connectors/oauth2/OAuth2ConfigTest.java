package io.cordon.connectors.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuth2ConfigTest {
    private static final Map<String, Object> LEAST = Map.of(
            "revocationEndpoint", "https://as.example/revoke",
            "introspectionEndpoint", "https://as.example/introspect",
            "clientId", "cordon",
            "clientSecret", "env:S");

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = OAuth2Config.read(settings);

        // Then
        assertThat(config.authentication()).isEqualTo(OAuth2Config.ClientAuthentication.CLIENT_SECRET_BASIC);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("authentication", "client-secret-post");
        values.put("timeout", "750ms");

        // When
        var config = OAuth2Config.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new OAuth2Config(
                        URI.create("https://as.example/revoke"),
                        URI.create("https://as.example/introspect"),
                        "cordon",
                        new SecretRef.InEnvironment("S"),
                        OAuth2Config.ClientAuthentication.CLIENT_SECRET_POST,
                        Duration.ofMillis(750)));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("revocationEndpoint", "https://user:pw@as.example/revoke"));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> OAuth2Config.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(4).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "oauth2";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(OAuth2ConnectorFactory.class);
    }
}
