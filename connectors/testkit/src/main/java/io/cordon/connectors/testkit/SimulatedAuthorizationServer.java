package io.cordon.connectors.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulator, not an authorization server: revocation (RFC 7009) and introspection (RFC 7662) with the faults that a real
 * server cannot be brought to show, and a record of what reached it.
 */
public final class SimulatedAuthorizationServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final List<String> revocations = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Fault> fault = Optional.empty();
    private volatile Runnable onRevocation = () -> {};

    private SimulatedAuthorizationServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on loopback at a free port. */
    public static SimulatedAuthorizationServer start() throws IOException {
        return start(0);
    }

    /** Starts on loopback at this port. */
    public static SimulatedAuthorizationServer start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        var simulator = new SimulatedAuthorizationServer(server);
        server.setExecutor(simulator.threads);
        server.createContext("/revoke", simulator::revoke);
        server.createContext("/introspect", simulator::introspect);
        server.start();
        return simulator;
    }

    /** From now on it has this fault, or none. */
    public void behave(Optional<Fault> newFault) {
        fault = newFault;
    }

    /** Makes a token that introspects active. */
    public String issue(String token) {
        active.add(token);
        return token;
    }

    /** Whether a token is good. */
    public boolean isActive(String token) {
        return active.contains(token);
    }

    /** Tokens whose revocation was asked for, in order, repeats included. */
    public List<String> revocations() {
        return List.copyOf(revocations);
    }

    /** Runs in each revocation after its effect and before its answer. */
    public void onRevocation(Runnable action) {
        onRevocation = action;
    }

    public URI revocationEndpoint() {
        return endpoint("/revoke");
    }

    public URI introspectionEndpoint() {
        return endpoint("/introspect");
    }

    private URI endpoint(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void revoke(HttpExchange exchange) throws IOException {
        var token = token(exchange);
        if (!faulted(exchange)) {
            revocations.add(token);
            if (fault.isEmpty()) {
                active.remove(token);
            }
            onRevocation.run();
            answer(exchange, 200, "");
        }
    }

    private void introspect(HttpExchange exchange) throws IOException {
        var token = token(exchange);
        if (!faulted(exchange)) {
            answer(exchange, 200, "{\"active\":" + active.contains(token) + "}");
        }
    }

    private boolean faulted(HttpExchange exchange) throws IOException {
        if (fault.isEmpty() || fault.get() == Fault.LYING) {
            return false;
        }
        exchange.getResponseHeaders().set("Retry-After", Long.toString(FaultyTarget.RETRY_AFTER.toSeconds()));
        switch (fault.get()) {
            case TOO_MANY_REQUESTS -> answer(exchange, 429, "");
            case UNAVAILABLE -> answer(exchange, 503, "");
            case CUT_OFF -> answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            case SLOW -> hang();
            case DOWN -> exchange.close();
            case LYING -> throw new IllegalStateException("handled above");
        }
        return true;
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(form.split("&", -1))
                .filter(p -> p.startsWith("token="))
                .map(p -> URLDecoder.decode(p.substring(6), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
