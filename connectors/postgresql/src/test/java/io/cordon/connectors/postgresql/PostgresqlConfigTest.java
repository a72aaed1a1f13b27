package io.cordon.connectors.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresqlConfigTest {

    @Test
    void shouldFillInDefaults() {
        // Given
        var settings = Settings.of(
                "", Map.of("url", "jdbc:postgresql://db/app", "user", "u", "password", "env:P", "rolePattern", "v_.*"));

        // When
        var config = PostgresqlConfig.read(settings);

        // Then
        assertThat(config.memberOf()).isEmpty();
        assertThat(config.lifetime()).isEqualTo(PostgresqlConfig.RoleLifetime.SESSION);
        assertThat(config.expirePassword()).isFalse();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var settings = Settings.of(
                "",
                Map.of(
                        "url", "jdbc:postgresql://db/app",
                        "user", "u",
                        "password", "env:P",
                        "rolePattern", "v_.*",
                        "memberOf", "leased",
                        "roleLifetime", "lasting",
                        "expirePassword", true,
                        "timeout", "500ms"));

        // When
        var config = PostgresqlConfig.read(settings);

        // Then
        assertThat(config.url()).isEqualTo("jdbc:postgresql://db/app");
        assertThat(config.user()).isEqualTo("u");
        assertThat(config.password()).isEqualTo(new SecretRef.InEnvironment("P"));
        assertThat(config.rolePattern().pattern()).isEqualTo("v_.*");
        assertThat(config.memberOf()).contains("leased");
        assertThat(config.lifetime()).isEqualTo(PostgresqlConfig.RoleLifetime.LASTING);
        assertThat(config.expirePassword()).isTrue();
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldReportEveryProblem() {
        // Given
        var settings =
                Settings.of("c", Map.of("url", "jdbc:postgresql://db/app?user=a&password=b", "rolePattern", "("));

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> PostgresqlConfig.read(settings));

        // Then
        assertThat(thrown.problems()).hasSize(4).allMatch(p -> p.startsWith("c."));
    }

    @Test
    void shouldBeFoundByItsType() {
        // Given
        var type = "postgresql";

        // When
        var factory = ConnectorFactory.of(type);

        // Then
        assertThat(factory).containsInstanceOf(PostgresqlConnectorFactory.class);
    }
}
