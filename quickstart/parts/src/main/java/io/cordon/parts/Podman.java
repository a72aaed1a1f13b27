package io.cordon.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs images as strictly as the manifests do: nobody's user, nothing writable but what is named, no capabilities. Containers share this machine's network.
 *
 * <p><b>Failure semantics</b> What podman refuses throws with what it said. Closing removes every container that was started, running or not; what can't be removed is
 * said by the next.
 */
public final class Podman implements AutoCloseable {
    private static final List<String> STRICTLY = List.of(
            "--network=host",
            "--read-only",
            "--cap-drop=all",
            "--security-opt=no-new-privileges",
            "--ulimit=nofile=20000:20000",
            "--ulimit=nproc=4096:4096",
            "--env=JAVA_TOOL_OPTIONS=-Xmx256m -XX:+UseSerialGC");

    private final List<String> engine;
    private final List<String> started = new ArrayList<>();

    private Podman(List<String> engine) {
        this.engine = engine;
    }

    /**
     * How a container that ran to its end did so.
     *
     * @param status its exit code
     * @param said what it printed, and what podman said of it
     */
    public record Ended(int status, String said) {}

    /** The engine; empty where podman and runc are not both installed. */
    public static Optional<Podman> installed() {
        return find("podman")
                .flatMap(podman -> find("runc")
                        .map(runc -> new Podman(List.of(
                                podman.toString(), "--runtime", runc.toString(), "--cgroup-manager=cgroupfs"))));
    }

    /** The programs without which there is no engine, by the names of their packages. */
    public static List<String> lacking() {
        return Stream.of("podman", "runc")
                .filter(program -> find(program).isEmpty())
                .toList();
    }

    private static Optional<Path> find(String program) {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Loads the image of a tar file and says its name. */
    public String load(Path tar) throws IOException, InterruptedException {
        String said = run(List.of("load", "-q", "-i", tar.toString()));
        return said.substring(said.indexOf(':') + 1).strip();
    }

    /**
     * Starts a container and says its id.
     *
     * @param options of {@code podman run} besides the strict ones: what it finds mounted, and its environment
     */
    public String start(String image, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        String container = run(words(List.of("run", "--detach"), STRICTLY, options, List.of(image), List.of(arguments)))
                .strip();
        synchronized (started) {
            started.add(container);
        }
        return container;
    }

    /** Runs a container to its end, which has to be a good one, and says what it printed. */
    public String run(String image, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Ended ended = end(image, options, arguments);
        if (ended.status() != 0) {
            throw new PartException(image + " ended with " + ended.status() + ": " + ended.said());
        }
        return ended.said();
    }

    /** Runs a container to its end, whichever that is. */
    public Ended end(String image, List<String> options, String... arguments) throws IOException, InterruptedException {
        return execute(words(List.of("run", "--rm"), STRICTLY, options, List.of(image), List.of(arguments)), true);
    }

    /** What a container has logged. */
    public String logs(String container) throws IOException, InterruptedException {
        return execute(List.of("logs", container), true).said();
    }

    /** What all containers that were started have logged. */
    public String logs() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String container : containers()) {
            all.append(logs(container));
        }
        return all.toString();
    }

    /** Tells all to end, and says the status that each ended with. */
    public List<String> stop() throws IOException, InterruptedException {
        List<String> statuses = new ArrayList<>();
        for (String container : containers()) {
            run(List.of("stop", "--time=45", container));
            statuses.add(run(List.of("inspect", "--format={{.State.ExitCode}}", container))
                    .strip());
        }
        return statuses;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (String container : containers()) {
            run(List.of("rm", "--force", container));
        }
        synchronized (started) {
            started.clear();
        }
    }

    private List<String> containers() {
        synchronized (started) {
            return List.copyOf(started);
        }
    }

    @SafeVarargs
    private static List<String> words(List<String>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).toList();
    }

    /** What podman answers, without its warnings: an id or a name is read from it. */
    private String run(List<String> arguments) throws IOException, InterruptedException {
        Ended ended = execute(arguments, false);
        if (ended.status() != 0) {
            throw new PartException("podman " + String.join(" ", arguments) + " failed: " + ended.said());
        }
        return ended.said();
    }

    private Ended execute(List<String> arguments, boolean withErrors) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("podman", ".err");
        try {
            Process process = new ProcessBuilder(words(engine, arguments))
                    .redirectError(errors.toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            int status = process.waitFor();
            return new Ended(status, withErrors || status != 0 ? said + Files.readString(errors) : said);
        } finally {
            Files.delete(errors);
        }
    }
}
