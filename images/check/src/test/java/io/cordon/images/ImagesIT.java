package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.Podman;
import io.cordon.parts.RegistryProcess;
import io.cordon.quickstart.Quickstart;
import io.cordon.quickstart.QuickstartOptions;
import io.cordon.quickstart.stage.Idp;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesIT {
    private static final Path IMAGES = Path.of("..");
    private static final List<String> SERVICES = List.of("detection", "containment", "actuator", "issuer");

    @TempDir
    private Path directory;

    /** Each part from its image, and a session that turns hostile: found, contained at a target, and that is proven. */
    @Test
    void shouldContainAHostileSessionAndStopInOrder() throws Exception {
        // Given
        try (Podman podman = podman();
                EmbeddedKafka kafka = EmbeddedKafka.start();
                RegistryProcess registryProcess = RegistryProcess.start();
                SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(registryProcess.confluentUrl()));
                SimulatedAuthorizationServer tokens = SimulatedAuthorizationServer.start()) {
            TopicCatalog.of(TopicNames.standard(), Sizing.quickstart()).createMissing(kafka.admin());
            TopicSchemas.registerAll(registry, TopicNames.standard());
            List<Integer> ports = Stream.generate(FreePorts::next).limit(5).toList();
            configure(
                    new Configuration(directory, kafka.bootstrapServers(), registryProcess.confluentUrl()),
                    tokens,
                    ports);

            // When
            for (String service : SERVICES) {
                podman.start(podman.load(tar(service)), configured());
            }
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(ports.subList(0, SERVICES.size()))
                            .as("ready; log: %s", podman.logs())
                            .allMatch(ImagesIT::ready));
            String operator = podman.load(tar("operator"));
            String topics =
                    podman.run(operator, configured(), "topics", "--small", "--config", "/etc/cordon/operator.yaml");
            String drill =
                    podman.run(operator, configured(), "drills", "--once", "--config", "/etc/cordon/operator.yaml");

            // Then
            assertThat(topics).contains("topics are as they must be");
            assertThat(drill).contains("proven   drill-");
            assertThat(podman.stop()).as("ended by SIGTERM, not killed").containsOnly("143");
            assertThat(podman.logs())
                    .contains("application stopped", "issuer stopped")
                    .doesNotContain("did not stop in order");
        }
    }

    private static void configure(Configuration files, SimulatedAuthorizationServer tokens, List<Integer> ports)
            throws IOException {
        files.withKeys();
        files.detection(ports.get(0));
        files.containment(ports.get(1));
        files.actuator(ports.get(2), tokens);
        files.issuer(ports.get(3), ports.get(4));
        files.operator(tokens);
    }

    /** As a supervisor and a person at a terminal find it: asked, misused, and given a file that cannot be used. */
    @ParameterizedTest
    @ValueSource(strings = {"detection", "containment", "actuator", "issuer"})
    void shouldAnswerAndRefuse(String service) throws Exception {
        try (Podman podman = podman()) {
            // Given
            String image = podman.load(tar(service));
            Files.writeString(directory.resolve(service + ".yaml"), "nonsense: {}\n");

            // When
            Podman.Ended help = podman.end(image, List.of(), "--help");
            Podman.Ended version = podman.end(image, List.of(), "--version");
            Podman.Ended misused = podman.end(image, List.of(), "--no-such-option");
            Podman.Ended withoutFile = podman.end(image, List.of());
            Podman.Ended withNonsense = podman.end(image, configured());

            // Then
            assertThat(help.status()).as(help.said()).isZero();
            assertThat(help.said()).contains("usage: cordon-" + service + " CONFIGURATION.yaml");
            assertThat(version.status()).as(version.said()).isZero();
            assertThat(version.said())
                    .contains("cordon-" + service + " " + image.substring(image.lastIndexOf(':') + 1));
            assertThat(misused.status()).as(misused.said()).isEqualTo(2);
            assertThat(withoutFile.status()).as(withoutFile.said()).isEqualTo(2);
            assertThat(withoutFile.said()).contains("/etc/cordon/" + service + ".yaml");
            assertThat(withNonsense.status()).as(withNonsense.said()).isEqualTo(2);
            assertThat(withNonsense.said()).contains("nonsense");
        }
    }

    @Test
    void shouldAnswerOperators() throws Exception {
        try (Podman podman = podman()) {
            // Given
            String image = podman.load(tar("operator"));

            // When
            Podman.Ended asNothingIsAsked = podman.end(image, List.of());
            Podman.Ended version = podman.end(image, List.of(), "--version");
            Podman.Ended misused = podman.end(image, List.of(), "quickstart");

            // Then
            assertThat(asNothingIsAsked.status()).isZero();
            assertThat(asNothingIsAsked.said()).contains("Usage: cordon").contains("quarantine");
            assertThat(version.status()).isZero();
            assertThat(version.said()).contains("cordon 0.1.0");
            assertThat(misused.status()).as(misused.said()).isEqualTo(2);
        }
    }

    /** The quickstart's story, with Cordon's services from their images: ordinary agents, hostile ones, and proof at the targets. */
    @Test
    void shouldPlayTheQuickstartsStory() throws Exception {
        podman().close();
        // Given
        StringWriter text = new StringWriter();
        QuickstartOptions options = new QuickstartOptions(
                true,
                false,
                Optional.of(directory),
                true,
                true,
                Idp.OAUTH2,
                Optional.of(IMAGES.toAbsolutePath().normalize()));

        // When
        int code = Quickstart.run(options, new PrintWriter(text));

        // Then
        System.out.println(text);
        assertThat(code).as(text.toString()).isEqualTo(Quickstart.PASSED);
        assertThat(text.toString()).contains("container of cordon/detection");
    }

    private static Podman podman() {
        Optional<Podman> podman = Podman.installed();
        assumeTrue(podman.isPresent(), "not installed: " + String.join(", ", Podman.lacking()));
        return podman.orElseThrow();
    }

    /** Each finds the whole directory as /etc/cordon. */
    private List<String> configured() {
        return List.of(
                "--tmpfs=/var/lib/cordon:rw,mode=1777",
                "--volume=" + directory + ":/etc/cordon:ro,U",
                "--env=CORDON_INSTANCE=a-0");
    }

    private static Path tar(String name) {
        return IMAGES.resolve(name)
                .resolve("target/cordon-" + name + ".tar")
                .toAbsolutePath()
                .normalize();
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
