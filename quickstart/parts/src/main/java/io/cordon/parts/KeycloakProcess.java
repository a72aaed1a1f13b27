package io.cordon.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keycloak as its own process on loopback, with one imported realm and its state in memory. The first start in a folder prepares the server for that
 * way of running, which takes some twenty seconds; later ones take some six.
 *
 * <p><b>Failure semantics</b> One process a folder. Closing again does nothing.
 */
public final class KeycloakProcess implements AutoCloseable {
    private static final Duration PREPARED_WITHIN = Duration.ofMinutes(4);
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final JavaProcess process;
    private final URI address;

    private KeycloakProcess(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the server that lies unpacked in a folder.
     *
     * @param home the folder with {@code bin/kc.sh}
     * @param realm name of the realm
     * @param document the realm as Keycloak exports it
     * @throws PartException if it is not there or did not get ready
     */
    public static KeycloakProcess start(Path home, String realm, String document) {
        if (!Files.isRegularFile(home.resolve("bin").resolve("kc.sh"))) {
            throw new PartException("no Keycloak in " + home);
        }
        prepare(home);
        importRealm(home, realm, document);
        URI address = URI.create("http://127.0.0.1:" + FreePorts.next());
        Path log = home.resolve("keycloak.log");
        var process = JavaProcess.start(
                "Keycloak",
                command(
                        home,
                        log,
                        "start",
                        "--optimized",
                        "--cache=local", // without it the server listens for others beyond loopback
                        "--http-enabled=true",
                        "--hostname-strict=false",
                        "--http-host=127.0.0.1",
                        "--http-port=" + address.getPort(),
                        "--http-management-port=" + FreePorts.next(),
                        "--import-realm"),
                log);
        process.awaitReady(Readiness.http(address.resolve("/realms/" + realm)), READY_WITHIN);
        return new KeycloakProcess(process, address);
    }

    private static void prepare(Path home) {
        Path done = home.resolve("prepared-by-cordon");
        if (Files.exists(done)) {
            return;
        }
        Path log = home.resolve("prepare.log");
        try (var process =
                JavaProcess.start("Keycloak's preparation", command(home, log, "build", "--db=dev-mem"), log)) {
            if (!process.awaitExit(PREPARED_WITHIN) || process.exitStatus() != 0) {
                throw new PartException(
                        "Keycloak could not be prepared; the last lines of " + log + ":\n" + process.tail(30));
            }
        }
        write(done, "");
    }

    private static void importRealm(Path home, String realm, String document) {
        write(home.resolve("data").resolve("import").resolve(realm + ".json"), document);
    }

    private static ProcessBuilder command(Path home, Path log, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of("bash", home.resolve("bin").resolve("kc.sh").toString()));
        line.addAll(Arrays.asList(arguments));
        File output = log.toFile();
        ProcessBuilder command = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx320m -XX:TieredStopAtLevel=1");
        return command;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Root of the server. */
    public URI address() {
        return address;
    }

    /** The process itself. */
    public JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
