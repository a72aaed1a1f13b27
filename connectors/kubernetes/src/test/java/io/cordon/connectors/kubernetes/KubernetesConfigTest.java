package io.cordon.connectors.kubernetes;

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

class KubernetesConfigTest {
    private static final Map<String, Object> LEAST = Map.of(
            "address", "https://10.0.0.1:6443",
            "token", "env:T",
            "namespacePattern", "agents-.*",
            "evidenceNamespace", "evidence");

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = KubernetesConfig.read(settings);

        // Then
        assertThat(config.recreateAccounts()).isFalse();
        assertThat(config.accountSharers()).isEqualTo(1);
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofSeconds(2)));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.putAll(Map.of("recreateAccounts", true, "accountSharers", 3, "timeout", "750ms", "trust", "/ca.crt"));

        // When
        var config = KubernetesConfig.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new KubernetesConfig(
                        URI.create("https://10.0.0.1:6443"),
                        new SecretRef.InEnvironment("T"),
                        config.namespacePattern(),
                        "evidence",
                        true,
                        3,
                        new HttpSettings(Duration.ofMillis(750), Optional.of(Path.of("/ca.crt")))));
        assertThat(config.allows("agents-a")).isTrue();
        assertThat(config.allows("kube-system")).isFalse();
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("namespacePattern", "("));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> KubernetesConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(4).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "kubernetes";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(KubernetesConnectorFactory.class);
    }
}
