package io.cordon.actuator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.actuator.plan.AuthorityRule;
import io.cordon.actuator.plan.Patience;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.SecretRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActuatorConfigFileTest {

    @Test
    void shouldSayThatThereIsNoFile(@TempDir Path directory) {
        Path none = directory.resolve("actuator.yaml");

        assertThatThrownBy(() -> ActuatorConfigFile.read(none))
                .isInstanceOf(ConnectorConfigException.class)
                .hasMessageContaining("configuration file " + none + " cannot be read: there is no such file");
    }

    @Test
    void shouldNameAVariableThatTheEnvironmentLacks(@TempDir Path directory) throws IOException {
        // Given
        var file = Files.writeString(directory.resolve("actuator.yaml"), "name: ${NO_SUCH_VARIABLE}");

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> ActuatorConfigFile.read(file));

        // Then
        assertThat(thrown).hasMessageContaining("not set in the environment: NO_SUCH_VARIABLE");
    }

    @Test
    void shouldFillInDefaults() {
        // Given
        var yaml = """
                name: actuator-1
                kafka:
                  bootstrapServers: broker:9092
                registry:
                  url: http://registry:8081
                keys:
                  verifying: /keys/verifying.json
                """;

        // When
        var config = ActuatorConfigFile.parse(yaml);

        // Then
        assertThat(config)
                .isEqualTo(new ActuatorConfig(
                        "actuator-1",
                        KafkaConfig.of("broker:9092"),
                        RegistrySettings.of(URI.create("http://registry:8081")),
                        "cordon.",
                        Path.of("/keys/verifying.json"),
                        Optional.empty(),
                        Optional.empty(),
                        new AuthorityRule(Set.of("cordon-containment"), 0, Duration.ofMinutes(5)),
                        false,
                        Patience.defaults(),
                        CallLimits.defaults(),
                        Duration.ofDays(7),
                        HttpConfig.loopback(9_404),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    /** YAML takes the bare word for a truth value. */
    @Test
    void shouldUnderstandOffWithoutQuotes() {
        // When
        var config = ActuatorConfigFile.parse("""
                name: actuator-1
                kafka: {bootstrapServers: "broker:9092"}
                registry: {url: "http://registry:8081"}
                keys: {verifying: /keys/verifying.json}
                connectors: [{name: db, type: postgresql, mode: off}]
                """);

        // Then
        assertThat(config.connectors()).extracting(ConnectorConfig::mode).containsExactly(ConnectorMode.OFF);
    }

    @Test
    void shouldNotShareAGroupWithAnotherInstallationOnTheCluster() {
        // When
        var config = ActuatorConfigFile.parse("""
                name: actuator-1
                topicPrefix: globex.
                kafka: {bootstrapServers: "broker:9092"}
                registry: {url: "http://registry:8081"}
                keys: {verifying: /keys/verifying.json}
                """);

        // Then
        assertThat(config.kafka().groupId()).isEqualTo("globex-actuator");
        assertThat(config.kafka().transactionalIdPrefix()).isEqualTo("globex-actuator");
        assertThat(config.authority().applicationIds()).containsExactly("globex-containment");
    }

    @Test
    void shouldMapEverySetting() {
        // Given
        var yaml = """
                name: actuator-1
                topicPrefix: test.
                dry: true
                retention: 24h
                kafka:
                  bootstrapServers: broker:9092
                  properties:
                    security.protocol: SSL
                  propertiesFile: /keys/client.properties
                  groupId: group
                  transactionalIdPrefix: tx
                  transactionTimeout: 5s
                  sessionTimeout: 7s
                registry:
                  url: http://registry:8081
                  user: me
                  password: file:/keys/registry
                  token: env:TOKEN
                  trustFile: /keys/registry.pem
                  timeout: 1s
                keys:
                  verifying: /keys/verifying.json
                  sealing: /keys/sealing.json
                  operators: /keys/operators.json
                authority:
                  applicationIds: [one, two]
                  epoch: 3
                patience:
                  point: 1s
                  proof: 2s
                  firstWait: 3ms
                  longestWait: 4s
                  reprobe: 5m
                  phase: 700ms
                  clocks: 6s
                calls:
                  workers: 2
                  deadline: 6s
                  breakerCalls: 3
                  breakerWait: 7s
                http:
                  host: 0.0.0.0
                  port: 1234
                tracing: {endpoint: "http://collector:4318"}
                connectors:
                  - name: db
                    type: postgresql
                    mode: shadow
                    callsPerSecond: 25
                    config:
                      url: jdbc:postgresql://db/app
                audit:
                  tenant: acme
                  kafkaPropertiesFile: /keys/audit.properties
                  placesKey: file:/keys/places
                  places: {gateway: [10.0.0.0/8]}
                  every: 2s
                  sources:
                    - {name: orders, type: postgresql-log, connector: db, config: {directory: /var/log/pg}}
                """;

        // When
        var config = ActuatorConfigFile.parse(yaml);

        // Then
        assertThat(config)
                .isEqualTo(new ActuatorConfig(
                        "actuator-1",
                        new KafkaConfig(
                                "broker:9092",
                                Map.of("security.protocol", "SSL"),
                                Optional.of(Path.of("/keys/client.properties")),
                                "group",
                                "tx",
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(7)),
                        new RegistrySettings(
                                List.of(URI.create("http://registry:8081")),
                                Optional.of("me"),
                                Optional.of(new SecretRef.InFile(Path.of("/keys/registry"))),
                                Optional.of(new SecretRef.InEnvironment("TOKEN")),
                                Optional.of(Path.of("/keys/registry.pem")),
                                Duration.ofSeconds(1)),
                        "test.",
                        Path.of("/keys/verifying.json"),
                        Optional.of(Path.of("/keys/sealing.json")),
                        Optional.of(Path.of("/keys/operators.json")),
                        new AuthorityRule(Set.of("one", "two"), 3, Duration.ofSeconds(6)),
                        true,
                        new Patience(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofMillis(3),
                                Duration.ofSeconds(4),
                                Duration.ofMinutes(5),
                                Duration.ofMillis(700),
                                Duration.ofSeconds(6)),
                        new CallLimits(2, Duration.ofSeconds(6), 3, Duration.ofSeconds(7)),
                        Duration.ofHours(24),
                        new HttpConfig("0.0.0.0", 1_234),
                        Optional.of(URI.create("http://collector:4318")),
                        List.of(new ConnectorConfig(
                                "db",
                                "postgresql",
                                ConnectorMode.SHADOW,
                                25,
                                Map.of("url", "jdbc:postgresql://db/app"))),
                        Optional.of(new AuditConfig(
                                "acme",
                                Optional.of(Path.of("/keys/audit.properties")),
                                new SecretRef.InFile(Path.of("/keys/places")),
                                Map.of("gateway", List.of("10.0.0.0/8")),
                                Duration.ofSeconds(2),
                                List.of(new AuditConfig.Source(
                                        "orders", "postgresql-log", "db", Map.of("directory", "/var/log/pg")))))));
    }

    @Test
    void shouldReportEveryProblemWithItsPath() {
        // Given
        var yaml = """
                kafka:
                  sessionTimeout: never
                registry:
                  url: http://registry:8081
                  user: me
                http:
                  port: 70000
                connectors:
                  - name: db
                    type:
                topicPrefix: "no prefix!"
                surprise: 1
                """;

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> ActuatorConfigFile.parse(yaml));

        // Then
        assertThat(thrown.problems())
                .extracting(p -> p.substring(0, p.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "name",
                        "kafka.bootstrapServers",
                        "kafka.sessionTimeout",
                        "registry.password",
                        "keys.verifying",
                        "http.port",
                        "connectors[0].type",
                        "topicPrefix",
                        "surprise");
    }

    @Test
    void shouldNotShowWhatSomebodyWroteInsteadOfAReference() {
        // Given
        var yaml = """
                name: actuator-1
                kafka:
                  bootstrapServers: broker:9092
                  properties:
                    sasl.jaas.config: hunter2
                registry:
                  url: http://registry:8081
                keys:
                  verifying: /keys/verifying.json
                connectors:
                  - name: db
                    type: postgresql
                    config:
                      password: hunter2
                """;

        // When
        var shown = ActuatorConfigFile.parse(yaml).toString();

        // Then
        assertThat(shown).doesNotContain("hunter2").contains("sasl.jaas.config", "password");
    }

    @Test
    void shouldNotQuoteADocumentThatIsNoYaml() {
        // Given
        var text = "secret: [hunter2";

        // When
        var thrown = catchThrowableOfType(ConnectorConfigException.class, () -> ActuatorConfigFile.parse(text));

        // Then
        assertThat(thrown).hasMessageNotContaining("hunter2");
    }
}
