package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesIT {

    private static final Path IMAGES = Path.of("..");

    @TempDir
    Path directory;

    @Test
    void shouldBecomeReadyAndStopInOrder() throws Exception {
        // Given
        try (Podman podman = Podman.installed();
                EmbeddedKafka kafka = EmbeddedKafka.start();
                RegistryProcess registryProcess = RegistryProcess.start();
                SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(registryProcess.confluentUrl()))) {
            TopicCatalog.of(TopicNames.standard(), Sizing.quickstart()).createMissing(kafka.admin());
            TopicSchemas.registerAll(registry, TopicNames.standard());
            Cluster cluster = new Cluster(kafka.bootstrapServers(), registryProcess.confluentUrl());
            List<Integer> ports = Stream.generate(FreePorts::next).limit(3).toList();

            // When
            podman.start(podman.load(tar("detection")), detection(cluster, ports.get(0)));
            podman.start(podman.load(tar("containment")), containment(cluster, ports.get(1)));
            podman.start(podman.load(tar("actuator")), actuator(cluster, ports.get(2)));

            // Then
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(ports)
                            .as("ready; log: %s", podman.logs())
                            .allMatch(ImagesIT::ready));
            assertThat(podman.stop()).as("ended by SIGTERM, not killed").containsOnly("143");
            assertThat(podman.logs()).contains("application stopped").doesNotContain("did not stop in order");
        }
    }

    private record Cluster(String bootstrap, URI registry) {}

    private static Path tar(String name) {
        return IMAGES.resolve(name)
                .resolve("target/cordon-" + name + ".tar")
                .toAbsolutePath()
                .normalize();
    }

    private Path detection(Cluster cluster, int port) throws IOException {
        Path files = Files.createDirectory(directory.resolve("detection"));
        FileGrantSource.createKeyFile(files.resolve("grants.json"), "acme");
        return file(files, "detection", streams(cluster, port) + "keys: {ingest: [/etc/cordon/grants.json]}\n");
    }

    private Path containment(Cluster cluster, int port) throws IOException {
        Path files = Files.createDirectory(directory.resolve("containment"));
        SigningKey.generate("commands-1").writeTo(files.resolve("commands.json"));
        VerifyingKeys.of(SigningKey.generate("ada")).writeTo(files.resolve("operators.json"));
        return file(
                files,
                "containment",
                streams(cluster, port)
                        + "keys: {signing: /etc/cordon/commands.json, operators: /etc/cordon/operators.json}\n");
    }

    private Path actuator(Cluster cluster, int port) throws IOException {
        Path files = Files.createDirectory(directory.resolve("actuator"));
        VerifyingKeys.of(SigningKey.generate("commands-1")).writeTo(files.resolve("commands.json"));
        SealingKeyPair.generate("sealing-1").writeTo(files.resolve("sealing.json"));
        return file(files, "actuator", """
                name: "${CORDON_INSTANCE}"
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                keys: {verifying: /etc/cordon/commands.json, sealing: /etc/cordon/sealing.json}
                http: {port: %d}
                """.formatted(cluster.bootstrap(), cluster.registry(), port));
    }

    private static String streams(Cluster cluster, int port) {
        return """
                application: {instance: "${CORDON_INSTANCE}", stateDirectory: /var/lib/cordon/state}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true}
                streams: {standbyReplicas: 0}
                http: {port: %d}
                """.formatted(cluster.bootstrap(), cluster.registry(), port);
    }

    private static Path file(Path files, String name, String text) throws IOException {
        Files.writeString(files.resolve(name + ".yaml"), text);
        return files;
    }

    private static boolean ready(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
