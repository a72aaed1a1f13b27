package io.cordon.connectors.ssf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cordon.connectors.api.ConnectorException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves receivers over HTTP; TLS ends before it. What is too large or too many is refused before it is read. */
final class SsfServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SsfServer.class);
    private static final int LONGEST_BODY = 1 << 18;
    private static final int MOST_AT_ONCE = 64;
    private static final String BEARER = "Bearer ";

    private final HttpServer server;
    private final Routes routes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private SsfServer(HttpServer server, Routes routes) {
        this.server = server;
        this.routes = routes;
    }

    static SsfServer start(SsfConfig config, Routes routes) {
        try {
            var server = HttpServer.create(new InetSocketAddress(config.host(), config.port()), 50);
            var endpoint = new SsfServer(server, routes);
            server.setExecutor(endpoint.threads);
            server.createContext("/", endpoint::handle);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new ConnectorException("cannot listen on " + config.host() + ":" + config.port(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                answer(exchange, Reply.empty(503).with("Retry-After", "1"));
                return;
            }
            try {
                answer(exchange, reply(exchange));
            } finally {
                places.release();
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return Reply.empty(413);
        }
        var uri = exchange.getRequestURI();
        var request = new Routes.Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getQuery()).orElse(""),
                bearer(exchange),
                new String(body, UTF_8));
        try {
            return routes.reply(request);
        } catch (RuntimeException e) {
            // The receiver asks again; what went wrong is for the operator.
            log.atError().addKeyValue("path", request.path()).setCause(e).log("request of a receiver failed");
            return Reply.empty(500);
        }
    }

    private static Optional<String> bearer(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        reply.headers().forEach(headers::set);
        if (body.length > 0) {
            headers.set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
