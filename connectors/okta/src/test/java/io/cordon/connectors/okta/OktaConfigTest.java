package io.cordon.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OktaConfigTest {
    private static final URI ORGANIZATION = URI.create("https://org.okta.com");
    private static final Map<String, Object> LEAST =
            Map.of("organization", "https://org.okta.com", "apiToken", "env:T");

    @Test
    void shouldFillInDefaults() {
        // When
        OktaConfig config = OktaConfig.read(Settings.of("", LEAST));

        // Then
        assertThat(config)
                .isEqualTo(new OktaConfig(
                        ORGANIZATION,
                        new SecretRef.InEnvironment("T"),
                        Optional.empty(),
                        1,
                        HttpSettings.of(Duration.ofSeconds(2))));
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var values = new HashMap<>(LEAST);
        values.put("sharers", 4);
        values.put("timeout", "750ms");
        values.put(
                "introspection",
                Map.of("endpoint", "https://org.okta.com/i", "clientId", "c", "clientSecret", "env:S"));

        // When
        OktaConfig config = OktaConfig.read(Settings.of("", values));

        // Then
        assertThat(config)
                .isEqualTo(new OktaConfig(
                        ORGANIZATION,
                        new SecretRef.InEnvironment("T"),
                        Optional.of(new OktaConfig.Introspection(
                                URI.create("https://org.okta.com/i"), "c", new SecretRef.InEnvironment("S"))),
                        4,
                        HttpSettings.of(Duration.ofMillis(750))));
    }
}
