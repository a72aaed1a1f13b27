package io.cordon.topology.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceConfigTest {

    private static final ServiceConfig.Defaults DEFAULTS =
            new ServiceConfig.Defaults("test", Duration.ofMillis(50), 8080);

    private static final String LEAST = """
            application: {instance: a-0, stateDirectory: /state}
            kafka: {bootstrapServers: "broker:9092"}
            registry: {urls: ["http://registry:8081"]}
            """;

    private static ServiceConfig read(String yaml) {
        return new ConfigSource("test.yaml", yaml).read(root -> ServiceConfig.read(root, DEFAULTS));
    }

    @Test
    void shouldFillInTheDefaultsWhenOnlyTheLeastIsGiven() {
        // When
        ServiceConfig config = read(LEAST);

        // Then
        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        new ApplicationSettings("cordon-test", "a-0", Path.of("/state")),
                        new KafkaSettings("broker:9092", Map.of(), Optional.empty()),
                        new RegistrySettings(
                                List.of(URI.create("http://registry:8081")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ofSeconds(1)),
                        new TopicSettings(TopicNames.standard(), Sizing.production()),
                        new StreamSettings(Duration.ofMillis(50), 1, 1, true, 96L << 20, 48L << 20, 32L << 20),
                        new HttpSettings("127.0.0.1", 8080),
                        Optional.empty()));
    }

    @Test
    void shouldNotShareAGroupWithAnotherInstallationOnTheCluster() {
        // When
        ServiceConfig config = read(LEAST + "topics: {prefix: globex.}\n");

        // Then
        assertThat(config.application().id()).isEqualTo("globex-test");
    }

    @Test
    void shouldNameAVariableThatTheEnvironmentLacks(@TempDir Path directory) throws IOException {
        // Given
        Path file =
                Files.writeString(directory.resolve("test.yaml"), "application: {instance: \"${NO_SUCH_VARIABLE}\"}");

        // When // Then
        assertThatThrownBy(() -> ConfigSource.file(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not set in the environment: NO_SUCH_VARIABLE");
    }

    /** Wrong use, not a broken service: whoever restarts it would do so for ever. */
    @Test
    void shouldSayThatThereIsNoFile(@TempDir Path directory) {
        assertThatThrownBy(() -> ConfigSource.file(directory.resolve("test.yaml")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("(whole file): cannot be read: there is no such file");
    }

    @Test
    void shouldMapEveryField() {
        // When
        ServiceConfig config = read("""
                application: {id: mine, instance: a-0, stateDirectory: /state}
                kafka:
                  bootstrapServers: "b1:9092,b2:9092"
                  properties: {security.protocol: SSL}
                  propertiesFile: /secret/kafka.properties
                registry:
                  urls: ["https://r1", "https://r2"]
                  user: me
                  passwordFile: /secret/registry
                  tokenFile: /secret/token
                  trustFile: /secret/ca.pem
                  timeout: 500ms
                topics:
                  prefix: test.
                  sizing: {sessions: 1, subjects: 2, owners: 3, commands: 4, gate: 5, replication: 3, minInSync: 2}
                streams:
                  commitInterval: 20ms
                  threads: 2
                  standbyReplicas: 0
                  blockCache: 64MiB
                  writeBuffers: 512KiB
                  recordCache: 8MiB
                http: {host: 0.0.0.0, port: 0}
                tracing: {endpoint: "http://collector:4318"}
                """);

        // Then
        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        new ApplicationSettings("mine", "a-0", Path.of("/state")),
                        new KafkaSettings(
                                "b1:9092,b2:9092",
                                Map.of("security.protocol", "SSL"),
                                Optional.of(Path.of("/secret/kafka.properties"))),
                        new RegistrySettings(
                                List.of(URI.create("https://r1"), URI.create("https://r2")),
                                Optional.of("me"),
                                Optional.of(Path.of("/secret/registry")),
                                Optional.of(Path.of("/secret/token")),
                                Optional.of(Path.of("/secret/ca.pem")),
                                Duration.ofMillis(500)),
                        new TopicSettings(new TopicNames("test."), new Sizing(1, 2, 3, 4, 5, (short) 3, 2)),
                        new StreamSettings(Duration.ofMillis(20), 2, 0, false, 64L << 20, 512L << 10, 8L << 20),
                        new HttpSettings("0.0.0.0", 0),
                        Optional.of(URI.create("http://collector:4318"))));
    }

    @Test
    void shouldReportAllProblemsAtOnceWithTheirPaths() {
        // When / Then
        assertThatThrownBy(() -> read("""
                application: {instance: a-0}
                kafka: {bootstrapServer: "broker:9092"}
                registry: {urls: ["http://registry:8081"], user: me}
                topics: {sizing: {owners: 0}}
                streams: {commitInterval: soon, threads: 1.5}
                http: [8080]
                """))
                .asInstanceOf(InstanceOfAssertFactories.type(ConfigException.class))
                .extracting(ConfigException::problems)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        "application.stateDirectory: missing; expected a path",
                        "kafka.bootstrapServers: missing; expected a text",
                        "kafka.bootstrapServer: unknown; known are [bootstrapServers, properties, propertiesFile]",
                        "registry.passwordFile: user and passwordFile belong together",
                        "topics.sizing.owners: expected a whole number from 1 to 10000",
                        "streams.commitInterval: expected a time such as 20ms, 5s, 10m or 7d",
                        "streams.threads: expected a whole number from 1 to 64",
                        "http: expected a mapping");
    }

    @Test
    void shouldSayWhenItIsNotYaml() {
        // When / Then
        assertThatThrownBy(() -> read("registry:\n  password: hunter2: ["))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not YAML at line 2")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldNotPrintWhatMayBeASecret() {
        // Given
        ServiceConfig config = read(LEAST.replace(
                "bootstrapServers: \"broker:9092\"",
                "bootstrapServers: \"broker:9092\", properties: {sasl.jaas.config: \"password=hunter2\"}"));

        // When / Then
        assertThat(config.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
    }

    @Test
    void shouldNotRepeatAPasswordThatSomebodyPutIntoAnAddress() {
        // When / Then
        assertThatThrownBy(() -> read(LEAST.replace("http://registry", "http://me:hunter2@registry")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("registry.urls: expected a list of addresses such as http://host:8081")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldGoOnReadingBehindWhatARecordRefuses() {
        // When / Then
        assertThatThrownBy(() -> read("""
                application: {instance: a-0, stateDirectory: /state}
                kafka: {bootstrapServers: "broker:9092"}
                registry: {urls: ["http://registry:8081"]}
                topics: {prefix: "no prefix!", sizing: {minInSync: 4}}
                streams: {blockCache: 1MiB, writeBuffers: 2MiB}
                http: {prot: 8080}
                """))
                .asInstanceOf(InstanceOfAssertFactories.type(ConfigException.class))
                .extracting(ConfigException::problems)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).startsWith("topics: "),
                        problem -> assertThat(problem).startsWith("topics.sizing: "),
                        problem -> assertThat(problem).isEqualTo("streams: writeBuffers must fit into blockCache"),
                        problem -> assertThat(problem).startsWith("http.prot: unknown"));
    }

    @Test
    void shouldRefuseATransactionThatBrokersWouldEnd() {
        // When / Then
        assertThatThrownBy(() -> read("""
                application: {instance: a-0, stateDirectory: /state}
                kafka: {bootstrapServers: "broker:9092"}
                registry: {urls: ["http://registry:8081"]}
                streams: {commitInterval: 10s}
                """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("streams: commitInterval must be at most 3 s");
    }
}
