package io.cordon.cli.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the doctor asks a schema registry for, answered as Confluent's REST interface says. */
final class RegistryServer implements AutoCloseable {
    private static final String LOOK_UP = "/subjects/";

    private final HttpServer server;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Optional<String> authorization;
    private final int refusal;

    private RegistryServer(Optional<String> authorization, int refusal) throws IOException {
        this.authorization = authorization;
        this.refusal = refusal;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Open to everybody. */
    static RegistryServer open() throws IOException {
        return new RegistryServer(Optional.empty(), 0);
    }

    /** Answers others than who shows this with a status. */
    static RegistryServer guarded(String authorization, int refusal) throws IOException {
        return new RegistryServer(Optional.of(authorization), refusal);
    }

    /** From now on it does not know the schema of a subject. */
    void forget(String subject) {
        missing.add(subject);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization.isPresent() && !authorization.get().equals(shown)) {
                reply(exchange, refusal, "{\"error_code\":%d,\"message\":\"no\"}".formatted(refusal));
            } else if (missing.contains(subject(exchange))) {
                reply(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
            } else {
                reply(exchange, 200, "{\"id\":7,\"version\":1}");
            }
        }
    }

    private static String subject(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return path.startsWith(LOOK_UP) ? URLDecoder.decode(path.substring(LOOK_UP.length()), UTF_8) : "";
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
