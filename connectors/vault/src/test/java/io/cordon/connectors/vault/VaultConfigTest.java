package io.cordon.connectors.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultConfigTest {
    private static final Map<String, Object> LEAST =
            Map.of("address", "https://vault.example:8200", "token", "env:T", "leasePattern", "database/.*");

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = VaultConfig.read(settings);

        // Then
        assertThat(config.namespace()).isEmpty();
        assertThat(config.prefixSharers()).isEqualTo(1);
        assertThat(config.searchTokens()).isTrue();
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofSeconds(2)));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.putAll(Map.of("namespace", "team-a", "prefixSharers", 4, "searchTokens", false));
        values.putAll(Map.of("timeout", "750ms", "trust", "/etc/ca.pem"));

        // When
        var config = VaultConfig.read(Settings.of("", values));

        // Then
        assertThat(config.leasePattern().pattern()).isEqualTo("database/.*");
        assertThat(config)
                .isEqualTo(new VaultConfig(
                        URI.create("https://vault.example:8200"),
                        new SecretRef.InEnvironment("T"),
                        Optional.of("team-a"),
                        config.leasePattern(),
                        4,
                        false,
                        new HttpSettings(Duration.ofMillis(750), Optional.of(Path.of("/etc/ca.pem")))));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("leasePattern", "(", "prefixSharers", 0));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> VaultConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(4).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "vault";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(VaultConnectorFactory.class);
    }
}
