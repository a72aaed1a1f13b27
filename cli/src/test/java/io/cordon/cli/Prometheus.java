package io.cordon.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.parts.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Prometheus (Debian's package) with Cordon's own rules, which scrapes services of this machine. */
final class Prometheus implements AutoCloseable {

    private static final String PROGRAM = "prometheus";
    private static final Path RULES = Path.of("../k8s/monitoring/rules.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    static boolean isHere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    }

    /**
     * Starts it; returns once it has read every service and has gone over its rules.
     *
     * @param ports where the services show their metrics, by job
     */
    static Prometheus scraping(Path directory, Map<String, Integer> ports) throws IOException, InterruptedException {
        Path config = Files.writeString(directory.resolve("prometheus.yml"), """
                global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s}
                rule_files: ["%s"]
                scrape_configs:
                %s""".formatted(
                RULES.toRealPath(),
                ports.entrySet().stream()
                        .map(service -> "  - {job_name: cordon-" + service.getKey()
                                + ", static_configs: [{targets: [\"127.0.0.1:" + service.getValue() + "\"]}]}\n")
                        .collect(Collectors.joining())));
        int port = FreePorts.next();
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
        Prometheus prometheus = new Prometheus(process, port);
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> prometheus.hasSeen(ports.size()));
            return prometheus;
        } catch (RuntimeException e) {
            prometheus.close();
            throw e;
        }
    }

    private boolean hasSeen(int services) {
        JsonNode up = query("sum(up)").path("result");
        boolean evaluated = rules().findValuesAsText("health").stream().noneMatch("unknown"::equals);
        return evaluated && up.at("/0/value/1").asInt() == services;
    }

    /** The answer to a query; its status says whether it could be understood. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** All rules, each with its health and last error. */
    JsonNode rules() {
        return get("/api/v1/rules");
    }

    private JsonNode get(String path) {
        try {
            JsonNode answer = JSON.readTree(client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                    .body());
            if (!answer.path("status").asText().equals("success")) {
                throw new IllegalStateException(path + ": " + answer);
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        client.close();
    }
}
