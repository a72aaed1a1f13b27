package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesIT {
    private static final Path IMAGES = Path.of("..");
    private static final List<String> SERVICES = List.of("detection", "containment", "actuator", "issuer");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    /** Each part from its image, and a session that turns hostile: found, contained at a target, and that is proven. */
    @Test
    void shouldContainAHostileSessionAndStopInOrder() throws Exception {
        // Given
        try (Podman podman = Podman.installed();
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
                podman.start(podman.load(tar(service)), directory);
            }
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(ports.subList(0, SERVICES.size()))
                            .as("ready; log: %s", podman.logs())
                            .allMatch(ImagesIT::ready));
            String operator = podman.load(tar("operator"));
            String topics =
                    podman.run(operator, directory, "topics", "--small", "--config", "/etc/cordon/operator.yaml");
            String drill = podman.run(operator, directory, "drills", "--once", "--config", "/etc/cordon/operator.yaml");

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

    /** Of the file that is in the image: the Java libraries, and beside them runtime and C libraries. */
    @ParameterizedTest
    @ValueSource(strings = {"detection", "containment", "actuator", "issuer", "operator"})
    void shouldSayWhatIsInItAndUnderWhichLicence(String image) throws Exception {
        try (Podman podman = Podman.installed()) {
            // When
            podman.copy(podman.load(tar(image)), "/usr/share/cordon/.", directory);

            // Then
            assertThat(components("sbom.cdx.json")).hasSizeGreaterThan(10);
            assertThat(components("runtime.cdx.json")).hasSize(9);
            assertThat(Stream.concat(components("sbom.cdx.json").stream(), components("runtime.cdx.json").stream())
                            .filter(component -> component.path("licenses").isEmpty())
                            .map(component -> component.path("name").asText()))
                    .as("without a licence")
                    .isEmpty();
        }
    }

    private List<JsonNode> components(String bill) throws IOException {
        JsonNode list = JSON.readTree(directory.resolve(bill).toFile()).path("components");
        return StreamSupport.stream(list.spliterator(), false).toList();
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
