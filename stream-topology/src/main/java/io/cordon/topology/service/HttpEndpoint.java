package io.cordon.topology.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cordon.topology.config.HttpSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves /metrics, /health/live and /health/ready to GET; nothing here changes anything. */
final class HttpEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, HttpEndpoint::daemon);

    private HttpEndpoint(HttpServer server) {
        this.server = server;
    }

    static HttpEndpoint start(HttpSettings settings, PrometheusMeterRegistry metrics, Health health) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
            HttpEndpoint endpoint = new HttpEndpoint(server);
            server.setExecutor(endpoint.threads);
            server.createContext("/metrics", exchange -> answer(exchange, 200, metrics.scrape()));
            server.createContext("/health/live", exchange -> health(exchange, health.live(), health));
            server.createContext("/health/ready", exchange -> health(exchange, health.ready(), health));
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + settings.host() + ":" + settings.port(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void health(HttpExchange exchange, boolean good, Health health) throws IOException {
        answer(exchange, good ? 200 : 503, health.state() + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            byte[] body = get ? text.getBytes(UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(get ? status : 405, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "http-endpoint");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
