package io.cordon.quickstart.stage;

import io.cordon.parts.Podman;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Services from their images, each in a container that sees its configuration, the keys that this names, and nothing else of this machine but its network.
 *
 * <p><b>Failure semantics</b> A service that does not become ready throws with the end of what it logged. Logs stay beside the run's own.
 */
final class ContainerServices implements ServiceStarter, AutoCloseable {
    private static final Pattern PORT = Pattern.compile("http:\\s+port: (\\d+)");
    private static final int TOLD = 4_000;

    /** As the manifests have it: half of the memory that a service may take. */
    private static final Map<String, String> HEAP =
            Map.of("detection", "768m", "containment", "512m", "actuator", "384m");

    private final Podman podman;
    private final WorkDirectory directory;
    private final Images images;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private ContainerServices(Podman podman, WorkDirectory directory, Images images) {
        this.podman = podman;
        this.directory = directory;
        this.images = images;
    }

    /** Starts nothing yet. */
    static ContainerServices of(Closer closer, WorkDirectory directory, Path images) {
        Podman podman = Podman.installed()
                .orElseThrow(() -> new StartFailedException(
                        "podman", new IllegalStateException("podman and runc are not both installed")));
        return closer.keep(new ContainerServices(podman, directory, new Images(images)));
    }

    @Override
    public int detection(Path file) throws IOException, InterruptedException {
        return start("detection", file);
    }

    @Override
    public int containment(Path file) throws IOException, InterruptedException {
        return start("containment", file);
    }

    @Override
    public int actuator(Path file) throws IOException, InterruptedException {
        return start("actuator", file);
    }

    @Override
    public String where(String service, int port) {
        return "container of cordon/" + service + ", " + Services.metrics(port);
    }

    private int start(String service, Path file) throws IOException, InterruptedException {
        String image = podman.load(images.tar(service));
        String container = podman.start(
                image,
                List.of(
                        "--volume=" + file.getParent() + ":" + file.getParent() + ":ro",
                        "--volume=" + keys(service, file) + ":" + directory.folder("keys") + ":ro,U",
                        "--tmpfs=" + directory.folder("state") + ":rw,mode=1777",
                        "--env=JAVA_TOOL_OPTIONS=-XX:+UseSerialGC -Xmx" + HEAP.get(service)),
                file.toString());
        int port = port(file);
        try {
            Services.await(() -> ready(port), "the container of " + service + " is not ready after ");
        } catch (IllegalStateException e) {
            String log = podman.logs(container);
            throw new IllegalStateException(e.getMessage() + ": " + log.substring(Math.max(0, log.length() - TOLD)), e);
        }
        return port;
    }

    /** Its own copies: in a container they belong to its user. A file counts as named if its name is in the configuration, or in the client properties beside it. */
    private Path keys(String service, Path file) throws IOException {
        String named = Files.readString(file) + properties(file);
        Path copies = Files.createDirectories(directory.folder("containers").resolve(service));
        try (Stream<Path> keys = Files.list(directory.folder("keys"))) {
            for (Path key : keys.filter(Files::isRegularFile)
                    .filter(each -> named.contains(String.valueOf(each.getFileName())))
                    .toList()) {
                Files.copy(key, copies.resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copies;
    }

    private static String properties(Path file) throws IOException {
        String text = Files.readString(file);
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path each : files.filter(path -> path.toString().endsWith(".properties"))
                    .filter(path -> text.contains(path.toString()))
                    .toList()) {
                all.append(Files.readString(each));
            }
        }
        return all.toString();
    }

    private static int port(Path file) throws IOException {
        Matcher port = PORT.matcher(Files.readString(file));
        if (!port.find()) {
            throw new IllegalStateException(file + " names no port");
        }
        return Integer.parseInt(port.group(1));
    }

    private boolean ready(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try (podman) {
            podman.stop();
            Files.writeString(directory.path().resolve("containers.log"), podman.logs());
        }
    }
}
