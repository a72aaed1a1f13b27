package io.cordon.connectors.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsConfigTest {
    private static final Map<String, Object> LEAST =
            Map.of("region", "eu-central-1", "credentials", "env:C", "namePattern", "agent.*");

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of("", LEAST);

        // When
        var config = AwsConfig.read(settings);

        // Then
        assertThat(config.iam()).isEqualTo(URI.create("https://iam.amazonaws.com/"));
        assertThat(config.sts()).isEqualTo(URI.create("https://sts.eu-central-1.amazonaws.com/"));
        assertThat(config.secretsManager()).isEqualTo(URI.create("https://secretsmanager.eu-central-1.amazonaws.com/"));
        assertThat(config.roleSharers()).isEqualTo(1);
        assertThat(config.secretSharers()).isEqualTo(1);
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofSeconds(2)));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.putAll(Map.of("roleSharers", 2, "secretSharers", 3, "timeout", "750ms"));
        values.put("endpoints", Map.of("iam", "http://i", "sts", "http://s", "secretsManager", "http://m"));

        // When
        var config = AwsConfig.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new AwsConfig(
                        "eu-central-1",
                        URI.create("http://i"),
                        URI.create("http://s"),
                        URI.create("http://m"),
                        new SecretRef.InEnvironment("C"),
                        config.namePattern(),
                        Optional.empty(),
                        2,
                        3,
                        HttpSettings.of(Duration.ofMillis(750))));
        assertThat(config.allows("agent-1")).isTrue();
        assertThat(config.allows("not-an-agent")).isFalse();
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings = Settings.of("c", Map.of("namePattern", "(", "region", "a/b"));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> AwsConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(3).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldNotShowAKey() {
        // Given
        var key = AwsKey.parse(SecretValue.of(AwsTarget.key("ASIA1"))).orElseThrow();

        // When
        var shown = key.toString();

        // Then
        assertThat(shown).doesNotContain("secret-of", "token", "ASIA1");
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "aws";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(AwsConnectorFactory.class);
    }
}
