package io.cordon.connectors.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * Moto's server: somebody else's reading of the AWS APIs, with state. It needs Python and its package index; where they are not there the test is
 * skipped and says so.
 */
final class MotoServer implements AutoCloseable {
    private static final String VERSION = "5.1.16";
    private static final Path HOME = Path.of("target", "moto-" + VERSION);

    private final Process process;
    private final int port;

    private MotoServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static MotoServer start() {
        assumeTrue(!"false".equals(System.getProperty("cordon.moto")), "moto is switched off");
        assumeTrue(installed(), "moto " + VERSION + " could not be installed: no Python, or no package index");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            socket.close();
            var command = List.of(HOME.resolve("bin/moto_server").toString(), "-H", "127.0.0.1", "-p", "" + port);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("server.log").toFile())
                    .start();
            var server = new MotoServer(process, port);
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(server::listens);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean installed() {
        var marker = HOME.resolve("installed");
        if (Files.exists(marker)) {
            return true;
        }
        var pip = HOME.resolve("bin/pip").toString();
        try {
            boolean done = run(Duration.ofSeconds(60), "python3", "-m", "venv", HOME.toString())
                    && run(
                            Duration.ofMinutes(4),
                            pip,
                            "install",
                            "--quiet",
                            "--no-compile",
                            "moto==" + VERSION,
                            "flask",
                            "flask-cors");
            if (done) {
                Files.createFile(marker);
            }
            return done;
        } catch (IOException e) {
            return false; // no python3
        }
    }

    private static boolean run(Duration longest, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(longest.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** While it runs moto verifies signatures with the secrets that it issued, and evaluates who may do what; else it takes any. */
    <T> T strictly(Supplier<T> action) {
        authenticate("0");
        try {
            return action.get();
        } finally {
            authenticate("Infinity");
        }
    }

    private void authenticate(String fromRequest) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(uri().resolve("moto-api/reset-auth"))
                            .POST(HttpRequest.BodyPublishers.ofString(fromRequest))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
