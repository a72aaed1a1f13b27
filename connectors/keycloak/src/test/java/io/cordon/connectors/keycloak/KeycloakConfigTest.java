package io.cordon.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakConfigTest {

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of(
                "", Map.of("server", "https://login", "realm", "agents", "clientId", "c", "clientSecret", "env:S"));

        // When
        var config = KeycloakConfig.read(settings);

        // Then
        assertThat(config.rotateSecret()).isTrue();
        assertThat(config.sharers()).isEqualTo(1);
        assertThat(config.http().timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.http().trust()).isEmpty();
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var settings = Settings.of(
                "",
                Map.of(
                        "server", "https://login/auth/",
                        "realm", "agents of acme",
                        "clientId", "c",
                        "clientSecret", "env:S",
                        "rotateSecret", false,
                        "sharers", 4,
                        "timeout", "500ms",
                        "trust", "/etc/ca.pem"));

        // When
        var config = KeycloakConfig.read(settings);

        // Then
        assertThat(config.clientId()).isEqualTo("c");
        assertThat(config.clientSecret()).isEqualTo(new SecretRef.InEnvironment("S"));
        assertThat(config.rotateSecret()).isFalse();
        assertThat(config.sharers()).isEqualTo(4);
        assertThat(config.http().timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.http().trust()).contains(Path.of("/etc/ca.pem"));
        assertThat(config.admin("/users"))
                .isEqualTo(URI.create("https://login/auth/admin/realms/agents%20of%20acme/users"));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("server", "login", "sharers", 0));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> KeycloakConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(5).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "keycloak";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(KeycloakConnectorFactory.class);
    }
}
