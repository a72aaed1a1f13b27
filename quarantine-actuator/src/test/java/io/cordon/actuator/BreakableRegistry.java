package io.cordon.actuator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real registry and can be told to answer as one that is down. */
final class BreakableRegistry implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger refused = new AtomicInteger();
    private final URI real;
    private final HttpServer server;
    private volatile boolean down;

    private BreakableRegistry(URI real, HttpServer server) {
        this.real = real;
        this.server = server;
    }

    static BreakableRegistry before(URI real) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var registry = new BreakableRegistry(real, server);
        server.createContext("/", registry::answer);
        server.start();
        return registry;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + real.getPath());
    }

    void down(boolean value) {
        down = value;
    }

    /** Requests that it refused. */
    int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var answer = ask(exchange);
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange asked) throws IOException {
        var body = HttpRequest.BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes());
        var request = HttpRequest.newBuilder(real.resolve(asked.getRequestURI().toString()))
                .method(asked.getRequestMethod(), body)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
