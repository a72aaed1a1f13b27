package io.cordon.parts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Apicurio Registry as its own process on loopback, for its Confluent-compatible interface. Its log is
 * {@code registry.log} in its directory.
 *
 * <p><b>Failure semantics</b> Schemas live in memory: after a restart they must be registered again. Closing again does
 * nothing.
 */
public final class RegistryProcess implements AutoCloseable {
    private final WorkingDirectory directory;
    private final JavaProcess process;
    private final URI address;

    private RegistryProcess(WorkingDirectory directory, JavaProcess process, URI address) {
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    /** A registry on a free port. */
    public static RegistryProcess start() {
        return start(RegistryOptions.defaults());
    }

    /**
     * A registry as the options say.
     *
     * @throws PartException if it is not there or did not get ready
     */
    public static RegistryProcess start(RegistryOptions options) {
        Path application = application();
        WorkingDirectory directory = WorkingDirectory.of(options.directory(), "registry");
        try {
            int port = FreePorts.or(options.port());
            URI address = URI.create("http://127.0.0.1:" + port);
            return new RegistryProcess(directory, launched(application, directory, address), address);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static JavaProcess launched(Path application, WorkingDirectory directory, URI address) {
        return JavaProcess.builder()
                .name("Apicurio Registry")
                .jar(application)
                .heapMegabytes(384)
                .jvmArguments(
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + address.getPort(),
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + FreePorts.next())
                .directory(directory.path())
                .log(directory.file("registry.log"))
                .ready(Readiness.http(address.resolve("/apis/registry/v3/system/info")), Duration.ofSeconds(60))
                .start();
    }

    private static Path application() {
        Path jar = PartsHome.directory().resolve("apicurio").resolve("quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new PartException("no schema registry in " + jar.getParent()
                    + ": bring it with `mvn -Pquick package -pl quickstart/parts -am`");
        }
        return jar;
    }

    /** The root of the interface that Confluent's clients speak. */
    public URI confluentUrl() {
        return address.resolve("/apis/ccompat/v7");
    }

    /** The process itself. */
    public JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }
}
