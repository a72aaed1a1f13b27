package io.cordon.connectors.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitHubConfigTest {

    @Test
    void shouldFillInDefaults() {
        // When
        GitHubConfig config = GitHubConfig.read(Settings.of("", Map.of("api", "https://api.github.com")));

        // Then
        assertThat(config)
                .isEqualTo(new GitHubConfig(
                        URI.create("https://api.github.com"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        1,
                        HttpSettings.of(Duration.ofSeconds(2))));
    }

    @Test
    void shouldMapEverySetting() {
        // When
        GitHubConfig config = GitHubConfig.read(Settings.of(
                "",
                Map.of(
                        "api", "https://git.example/api/v3/",
                        "appId", "7",
                        "privateKey", "env:K",
                        "clientId", "c",
                        "clientSecret", "env:S",
                        "wholeGrant", true,
                        "sharers", 3,
                        "timeout", "750ms")));

        // Then
        assertThat(config)
                .isEqualTo(new GitHubConfig(
                        URI.create("https://git.example/api/v3/"),
                        Optional.of(new GitHubConfig.App("7", new SecretRef.InEnvironment("K"))),
                        Optional.of(new GitHubConfig.Client("c", new SecretRef.InEnvironment("S"))),
                        true,
                        3,
                        HttpSettings.of(Duration.ofMillis(750))));
        assertThat(config.at("/x")).hasToString("https://git.example/api/v3/x");
    }

    @Test
    void shouldNotTakeHalfOfAPair() {
        assertThatThrownBy(() -> GitHubConfig.read(Settings.of(
                        "", Map.of("api", "https://api.github.com", "appId", "7", "clientSecret", "env:S"))))
                .isInstanceOf(ConnectorConfigException.class)
                .hasMessageContaining("privateKey is missing")
                .hasMessageContaining("clientId is missing");
    }
}
