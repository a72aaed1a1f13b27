package io.cordon.schemas.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves /metrics, /health/live and /health/ready to GET; nothing here changes anything, so it asks nobody who he is. */
public final class StatusServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, StatusServer::daemon);

    private StatusServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts serving.
     *
     * @param metrics all of them, as Prometheus reads them
     * @param live false if only a restart helps
     * @param ready false while it cannot do its work
     * @throws UncheckedIOException if the address is taken
     */
    public static StatusServer start(
            InetSocketAddress address, Supplier<String> metrics, Supplier<Health> live, Supplier<Health> ready) {
        try {
            StatusServer status = new StatusServer(HttpServer.create(address, 0));
            status.server.setExecutor(status.threads);
            status.server.createContext("/metrics", exchange -> answer(exchange, 200, metrics.get()));
            status.server.createContext("/health/live", exchange -> answer(exchange, live.get()));
            status.server.createContext("/health/ready", exchange -> answer(exchange, ready.get()));
            status.server.start();
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address.getHostString() + ":" + address.getPort(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Health health) throws IOException {
        answer(exchange, health.good() ? 200 : 503, health.state() + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            boolean get = exchange.getRequestMethod().equals("GET");
            byte[] body = get ? text.getBytes(UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(get ? status : 405, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "status");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
