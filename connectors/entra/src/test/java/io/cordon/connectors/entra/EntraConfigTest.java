package io.cordon.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntraConfigTest {
    private static final Map<String, Object> LEAST =
            Map.of("tenant", "contoso.example", "clientId", "c", "clientSecret", "env:S");

    @Test
    void shouldRemoveNothingForGoodUnlessAsked() {
        // When
        EntraConfig config = EntraConfig.read(Settings.of("", LEAST));

        // Then
        assertThat(config)
                .isEqualTo(new EntraConfig(
                        URI.create("https://graph.microsoft.com"),
                        URI.create("https://login.microsoftonline.com"),
                        "contoso.example",
                        "c",
                        new SecretRef.InEnvironment("S"),
                        false,
                        false,
                        1,
                        HttpSettings.of(Duration.ofSeconds(2))));
        assertThat(config.scope()).isEqualTo("https://graph.microsoft.com/.default");
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("graph", "https://graph.microsoft.us");
        values.put("login", "https://login.microsoftonline.us/");
        values.put("removePasswords", true);
        values.put("dropGrants", true);
        values.put("sharers", 4);
        values.put("timeout", "750ms");

        // When
        EntraConfig config = EntraConfig.read(Settings.of("", values));

        // Then
        assertThat(config.at("/users/1")).isEqualTo(URI.create("https://graph.microsoft.us/v1.0/users/1"));
        assertThat(config.token())
                .isEqualTo(URI.create("https://login.microsoftonline.us/contoso.example/oauth2/v2.0/token"));
        assertThat(config.removePasswords()).isTrue();
        assertThat(config.dropGrants()).isTrue();
        assertThat(config.sharers()).isEqualTo(4);
        assertThat(config.http()).isEqualTo(HttpSettings.of(Duration.ofMillis(750)));
    }

    @Test
    void shouldNotTakeATenantThatLeadsElsewhere() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("tenant", "contoso/../other");

        // When // Then
        assertThatThrownBy(() -> EntraConfig.read(Settings.of("", values)))
                .isInstanceOf(ConnectorConfigException.class)
                .hasMessageContaining("tenant");
    }
}
