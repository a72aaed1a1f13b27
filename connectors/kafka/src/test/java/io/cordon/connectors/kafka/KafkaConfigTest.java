package io.cordon.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of(
                "",
                Map.of("bootstrapServers", "kafka:9092", "user", "u", "password", "env:P", "principalPattern", "a.*"));

        // When
        var config = KafkaConfig.read(settings);

        // Then
        assertThat(config.mechanism().word()).isEqualTo("SCRAM-SHA-512");
        assertThat(config.transport()).isEqualTo(KafkaConfig.Transport.SASL_SSL);
        assertThat(config.trust()).isEmpty();
        assertThat(config.protectedPrincipals()).isEmpty();
        assertThat(config.lifetime()).isEqualTo(KafkaConfig.Lifetime.LASTING);
        assertThat(config.sharers()).isEqualTo(1);
        assertThat(config.reach()).isEqualTo(new Reach.WholeAgent());
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var settings = Settings.of(
                "",
                Map.ofEntries(
                        Map.entry("bootstrapServers", "kafka:9092"),
                        Map.entry("user", "u"),
                        Map.entry("password", "env:P"),
                        Map.entry("mechanism", "scram-sha-256"),
                        Map.entry("transport", "sasl-plaintext"),
                        Map.entry("trust", "/etc/ca.pem"),
                        Map.entry("principalPattern", "agent-.*"),
                        Map.entry("protectedPrincipals", List.of("agent-x")),
                        Map.entry("principalLifetime", "session"),
                        Map.entry("sharers", 3),
                        Map.entry("timeout", "500ms")));

        // When
        var config = KafkaConfig.read(settings);

        // Then
        assertThat(config.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.user()).isEqualTo("u");
        assertThat(config.password()).isEqualTo(new SecretRef.InEnvironment("P"));
        assertThat(config.mechanism().word()).isEqualTo("SCRAM-SHA-256");
        assertThat(config.transport()).isEqualTo(KafkaConfig.Transport.SASL_PLAINTEXT);
        assertThat(config.trust()).contains(Path.of("/etc/ca.pem"));
        assertThat(config.principalPattern().pattern()).isEqualTo("agent-.*");
        assertThat(config.protectedPrincipals()).containsExactly("agent-x");
        assertThat(config.lifetime()).isEqualTo(KafkaConfig.Lifetime.SESSION);
        assertThat(config.reach()).isEqualTo(new Reach.SharedClient(3));
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("user", "u", "principalPattern", "(", "sharers", 0));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> KafkaConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(4).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "kafka";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(KafkaConnectorFactory.class);
    }
}
