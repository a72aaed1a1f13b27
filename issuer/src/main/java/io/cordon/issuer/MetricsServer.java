package io.cordon.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves /metrics, /health/live and /health/ready to GET, apart from the grants: a scraper needs no certificate and gets no key. */
final class MetricsServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MetricsServer(HttpServer server) {
        this.server = server;
    }

    /** @throws IOException if the address is taken */
    static MetricsServer start(InetSocketAddress address, IssuerMeters meters) throws IOException {
        MetricsServer endpoint = new MetricsServer(HttpServer.create(address, 0));
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.createContext("/metrics", exchange -> answer(exchange, meters::scrape));
        endpoint.server.createContext("/health/live", exchange -> answer(exchange, () -> "up\n"));
        // It is started last, and a provider that is away is no reason to send runtimes with certificates elsewhere.
        endpoint.server.createContext("/health/ready", exchange -> answer(exchange, () -> "ready\n"));
        endpoint.server.start();
        return endpoint;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Supplier<String> text) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            byte[] body = get ? text.get().getBytes(UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(get ? 200 : 405, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
