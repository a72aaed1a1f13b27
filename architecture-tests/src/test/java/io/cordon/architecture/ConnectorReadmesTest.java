package io.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever connects a product finds in the connector's README what it needs, what it hits, and where it ends. */
class ConnectorReadmesTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");
    private static final Path FACTORY =
            Path.of("src", "main", "resources", "META-INF", "services", "io.cordon.connectors.api.ConnectorFactory");

    static List<Path> connectors() throws IOException {
        try (var modules = Files.list(CONNECTORS)) {
            return modules.filter(module -> Files.exists(module.resolve(FACTORY)))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void shouldSayWhatItNeedsWhatItHitsAndWhereItEnds(Path connector) throws IOException {
        // When
        String readme = Files.readString(connector.resolve("README.md"));

        // Then
        assertThat(readme).as("permissions").containsPattern("(?i)least privilege");
        assertThat(readme).as("what it hits").containsPattern("(?i)\\b(it|they) hits?\\b|\\bhits\\b");
        assertThat(readme).as("what it cannot revoke").containsPattern("\\*\\*(What it cannot (end|do)|Cannot revoke)");
        assertThat(readme).as("residual window").contains("**Residual window");
        assertThat(readme).as("rate limits").contains("**Rate limits");
    }

    @Test
    void shouldListEachConnectorOnThePageOfAll() throws IOException {
        String page = Files.readString(CONNECTORS.resolve("README.md"));

        assertThat(connectors())
                .hasSizeGreaterThan(10)
                .allSatisfy(connector -> assertThat(page).contains("(" + connector.getFileName() + ")"));
    }
}
