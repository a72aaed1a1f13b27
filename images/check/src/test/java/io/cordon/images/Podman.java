package io.cordon.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs images as strictly as the manifests do: nobody's user, nothing writable but its state, no capabilities. */
final class Podman implements AutoCloseable {

    private final List<String> engine;
    private final List<String> started = new ArrayList<>();

    private Podman(List<String> engine) {
        this.engine = engine;
    }

    /** The engine; the test is skipped where it is not installed. */
    static Podman installed() {
        Optional<Path> podman = find("podman");
        Optional<Path> runc = find("runc");
        assumeTrue(podman.isPresent() && runc.isPresent(), "podman and runc are not both installed");
        return new Podman(List.of(
                podman.orElseThrow().toString(),
                "--runtime",
                runc.orElseThrow().toString(),
                "--cgroup-manager=cgroupfs"));
    }

    private static Optional<Path> find(String program) {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Loads the image of a tar file and says its name. */
    String load(Path tar) throws IOException, InterruptedException {
        String said = run(List.of("load", "-q", "-i", tar.toString()));
        return said.substring(said.indexOf(':') + 1).strip();
    }

    /** Starts a container that finds a directory as /etc/cordon. */
    void start(String image, Path configuration) throws IOException, InterruptedException {
        started.add(run(words(List.of("run", "--detach"), strictly(configuration), List.of(image)))
                .strip());
    }

    /** Runs a container to its end, which has to be a good one, and says what it printed. */
    String run(String image, Path configuration, String... arguments) throws IOException, InterruptedException {
        return run(words(List.of("run", "--rm"), strictly(configuration), List.of(image), List.of(arguments)));
    }

    /** Copies what an image has at a path; the container is never started. */
    void copy(String image, String path, Path to) throws IOException, InterruptedException {
        String container = run(List.of("create", image)).strip();
        started.add(container);
        run(List.of("cp", container + ":" + path, to.toString()));
    }

    private static List<String> strictly(Path configuration) {
        return List.of(
                "--network=host",
                "--read-only",
                "--cap-drop=all",
                "--security-opt=no-new-privileges",
                "--ulimit=nofile=20000:20000",
                "--ulimit=nproc=4096:4096",
                "--tmpfs=/var/lib/cordon:rw,mode=1777",
                "--volume=" + configuration + ":/etc/cordon:ro,U",
                "--env=CORDON_INSTANCE=a-0",
                "--env=JAVA_TOOL_OPTIONS=-Xmx256m -XX:+UseSerialGC");
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).toList();
    }

    /** What the containers that were started have logged. */
    String logs() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String container : started) {
            all.append(run(List.of("logs", container)));
        }
        return all.toString();
    }

    /** The status that a container ended with after it was told to. */
    List<String> stop() throws IOException, InterruptedException {
        List<String> statuses = new ArrayList<>();
        for (String container : started) {
            run(List.of("stop", "--time=45", container));
            statuses.add(run(List.of("inspect", "--format={{.State.ExitCode}}", container))
                    .strip());
        }
        return statuses;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (String container : started) {
            run(List.of("rm", "--force", container));
        }
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = words(engine, arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
