package io.cordon.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * TLS and basic authentication before a registry that has neither, as a gateway does it: whoever is known may look schemas up, and some may
 * register them.
 */
public final class RegistryGateway implements AutoCloseable {
    private static final int THREADS = 4;
    /** Which schema this is, is asked with POST; POST to its versions registers it. */
    private static final Pattern LOOKS_UP = Pattern.compile(".*/subjects/[^/]+/?");

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, RegistryGateway::daemon);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final Map<String, String> users = new TreeMap<>();
    private final Set<String> writers;

    private RegistryGateway(HttpsServer server, URI target, Map<String, String> passwords, Set<String> writers) {
        this.server = server;
        this.target = target;
        this.writers = Set.copyOf(writers);
        passwords.forEach((user, password) -> users.put(basic(user, password), user));
    }

    /**
     * Starts on a free port of loopback.
     *
     * @param target the registry's interface
     * @param identity what it shows
     * @param passwords who is known
     * @param writers who of them may change anything
     */
    public static RegistryGateway start(
            URI target, TlsIdentity identity, Map<String, String> passwords, Set<String> writers) {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity.serverContext()));
            var gateway = new RegistryGateway(server, target, passwords, writers);
            server.setExecutor(gateway.threads);
            server.createContext("/", gateway::answer);
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException("no gateway to " + target, e);
        }
    }

    /** The registry's interface behind it. */
    public URI url() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + target.getPath());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var user = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .map(users::get);
            if (user.isEmpty()) {
                exchange.sendResponseHeaders(401, -1);
            } else if (changes(exchange) && !writers.contains(user.get())) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                forward(exchange, body);
            }
        }
    }

    private static boolean changes(HttpExchange exchange) {
        var method = exchange.getRequestMethod();
        return !method.equals("GET")
                && !(method.equals("POST")
                        && LOOKS_UP.matcher(exchange.getRequestURI().getPath()).matches());
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .ifPresent(type -> request.header("Content-Type", type));
        return request.build();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "registry-gateway");
        thread.setDaemon(true);
        return thread;
    }
}
