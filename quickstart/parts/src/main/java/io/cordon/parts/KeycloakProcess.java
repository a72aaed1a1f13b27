package io.cordon.parts;

import java.io.File;
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
 * The realm's file, which holds secrets, is gone when it is ready.
 *
 * <p><b>Failure semantics</b> One process a folder. Closing again does nothing.
 */
public final class KeycloakProcess implements AutoCloseable {
    private static final Duration PREPARED_WITHIN = Duration.ofMinutes(4);
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final JavaProcess process;
    private final URI address;

    private KeycloakProcess(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the server that lies unpacked in a folder.
     *
     * @throws PartException if it is not there or did not get ready
     */
    public static KeycloakProcess start(KeycloakOptions options) {
        Path home = options.home();
        if (!KeycloakHome.isServer(home)) {
            throw new PartException("no Keycloak in " + home);
        }
        prepare(home);
        URI address = URI.create("http://127.0.0.1:" + FreePorts.or(options.port()));
        Path realm = home.resolve("data").resolve("import").resolve(options.realm() + ".json");
        SecretFile.write(realm, options.document());
        try {
            JavaProcess process = launched(home, options.log().orElse(home.resolve("keycloak.log")), address);
            process.awaitReady(Readiness.http(address.resolve("/realms/" + options.realm())), READY_WITHIN);
            return new KeycloakProcess(process, address);
        } finally {
            SecretFile.delete(realm);
        }
    }

    private static JavaProcess launched(Path home, Path log, URI address) {
        return JavaProcess.start(
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
        SecretFile.write(done, "");
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
