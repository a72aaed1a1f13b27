package io.cordon.parts;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The authorization server of the quickstart, with the demo's tools behind its tokens, as its own process on loopback.
 * Its log is {@code oauth2-server.log} in its directory; its secrets reach it in a file that is gone when it is ready.
 *
 * <p><b>Failure semantics</b> Tokens live in memory: after a restart none of them is good. Closing again does nothing.
 */
public final class OAuth2ServerProcess implements AutoCloseable {
    private static final String PROPERTY = "cordon.oauth2.jar";
    private static final String JAR = "oauth2-server/target/cordon-quickstart-oauth2-server-exec.jar";

    private final WorkingDirectory directory;
    private final JavaProcess process;
    private final URI issuer;

    private OAuth2ServerProcess(WorkingDirectory directory, JavaProcess process, URI issuer) {
        this.directory = directory;
        this.process = process;
        this.issuer = issuer;
    }

    /**
     * A server as the options say.
     *
     * @throws PartException if it is not there or did not get ready
     */
    public static OAuth2ServerProcess start(OAuth2Options options) {
        Path jar = jar();
        WorkingDirectory directory = WorkingDirectory.of(options.directory(), "oauth2");
        try {
            int port = FreePorts.or(options.port());
            URI issuer = URI.create("http://127.0.0.1:" + port);
            OAuth2Configuration configuration = new OAuth2Configuration(options, port);
            return new OAuth2ServerProcess(directory, launched(jar, directory, configuration, issuer), issuer);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static JavaProcess launched(
            Path jar, WorkingDirectory directory, OAuth2Configuration configuration, URI issuer) {
        Path secrets = configuration.write(directory.file("oauth2-server.properties"));
        try {
            return JavaProcess.builder()
                    .name("OAuth2 server")
                    .jar(jar)
                    .heapMegabytes(160)
                    .jvmArguments("-XX:TieredStopAtLevel=1", "-Dcordon.config=" + secrets.toAbsolutePath())
                    .directory(directory.path())
                    .log(directory.file("oauth2-server.log"))
                    .ready(Readiness.http(issuer.resolve("/health")), Duration.ofSeconds(120))
                    .start();
        } finally {
            SecretFile.delete(secrets);
        }
    }

    private static Path jar() {
        String given = System.getProperty(PROPERTY);
        Path jar = given == null || given.isBlank()
                ? PartsHome.directory().resolve("../..").resolve(JAR).normalize()
                : Path.of(given).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new PartException("no authorization server " + jar
                    + ": build it with `mvn -Pquick package -pl quickstart/oauth2-server`, or name it with -D"
                    + PROPERTY);
        }
        return jar;
    }

    /** The issuer of its tokens, which is the root of all its addresses. */
    public URI issuer() {
        return issuer;
    }

    /** Where clients get tokens. */
    public URI tokenEndpoint() {
        return issuer.resolve("/oauth2/token");
    }

    /** Where tokens are revoked (RFC 7009). */
    public URI revocationEndpoint() {
        return issuer.resolve("/oauth2/revoke");
    }

    /** Where a token's state is asked for (RFC 7662). */
    public URI introspectionEndpoint() {
        return issuer.resolve("/oauth2/introspect");
    }

    /** Where the tools are: {@code mail/send} and so on below it. It ends with a slash. */
    public URI toolEndpoint() {
        return issuer.resolve("/tools/");
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
