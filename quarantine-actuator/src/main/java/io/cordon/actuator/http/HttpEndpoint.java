package io.cordon.actuator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cordon.actuator.config.HttpConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Serves /metrics, /health/live and /health/ready; only reads. */
public final class HttpEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("actuator-http-", 0).factory());

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    /** Starts serving. */
    public static HttpEndpoint start(
            HttpConfig config, Supplier<String> metrics, BooleanSupplier live, BooleanSupplier ready) {
        try {
            var endpoint = new HttpEndpoint(HttpServer.create(new InetSocketAddress(config.host(), config.port()), 50));
            endpoint.server.setExecutor(endpoint.threads);
            endpoint.server.createContext("/metrics", exchange -> answer(exchange, 200, metrics.get()));
            endpoint.server.createContext("/health/live", exchange -> health(exchange, live));
            endpoint.server.createContext("/health/ready", exchange -> health(exchange, ready));
            endpoint.server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + config.host() + ":" + config.port(), e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void health(HttpExchange exchange, BooleanSupplier good) throws IOException {
        boolean isGood = good.getAsBoolean();
        answer(exchange, isGood ? 200 : 503, isGood ? "up\n" : "down\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            boolean read = exchange.getRequestMethod().equals("GET");
            var body = read ? text.getBytes(UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(read ? status : 405, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
