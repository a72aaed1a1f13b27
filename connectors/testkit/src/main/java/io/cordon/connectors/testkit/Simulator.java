package io.cordon.connectors.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The base of simulators: servers that stand for a product that cannot run in a test, or for faults that a real one cannot be brought to show. A
 * simulator checks method, path, headers and body against the documented protocol, keeps state, so that a probe can fail, and remembers what
 * reached it. It listens on loopback from {@link #listen} on.
 */
public abstract class Simulator implements AutoCloseable {
    /** In the body of each answer that can hold it, whatever went wrong or right: what a target says must be in no log line and in no outcome. */
    public static final String WORDS = "words-of-the-target-that-nobody-repeats";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final String scheme;
    private volatile Optional<Fault> fault = Optional.empty();

    /**
     * What reached it.
     *
     * @param path decoded
     * @param query as it came, empty if there was none
     * @param headers first value of each, names in lower case
     */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        /** Method and path, to switch on. */
        public String line() {
            return method + " " + path;
        }

        /** First value of a header; empty if it is absent. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** What it answers. */
    public record Reply(int status, String body, Map<String, String> headers) {
        public Reply {
            headers = Map.copyOf(headers);
        }

        /** A JSON answer. */
        public static Reply json(int status, String body) {
            return new Reply(status, body, Map.of("Content-Type", "application/json"));
        }

        /** An answer without a body. */
        public static Reply empty(int status) {
            return new Reply(status, "", Map.of());
        }
    }

    /** A simulator at a free port. */
    protected Simulator() {
        this(0, Optional.empty());
    }

    /**
     * A simulator that will have a fault from its start.
     *
     * @param port 0 for a free one
     */
    protected Simulator(int port, Optional<Fault> fault) {
        boolean untrusted = fault.equals(Optional.of(Fault.UNTRUSTED));
        this.fault = fault;
        this.scheme = untrusted ? "https" : "http";
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            this.server = untrusted ? withUntrustedCertificate(address) : HttpServer.create(address, 50);
        } catch (IOException e) {
            throw new UncheckedIOException("no simulator at port " + port, e);
        }
    }

    private static HttpServer withUntrustedCertificate(InetSocketAddress address) throws IOException {
        var https = HttpsServer.create(address, 50);
        https.setHttpsConfigurator(new HttpsConfigurator(UntrustedCertificate.context()));
        return https;
    }

    /** Listens from now on; a simulator with the fault {@link Fault#DOWN} does not. */
    protected final void listen() {
        if (fault.equals(Optional.of(Fault.DOWN))) {
            server.stop(0);
            return;
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Does what the protocol says. It is called in several threads at once. */
    protected abstract Reply serve(Request request);

    /** True if the request changes something: with {@link Fault#ANSWER_LOST} the answers of such requests are lost. */
    protected boolean changes(Request request) {
        return !request.method().equals("GET");
    }

    /** True if a changing request is to be answered as if it were done and not be done. */
    protected final boolean lying() {
        return fault.equals(Optional.of(Fault.LYING));
    }

    /** The answer by which this protocol refuses the connector itself. */
    protected Reply cutOff() {
        return Reply.json(401, "{\"error\":\"unauthorized\"}");
    }

    /** The answer by which this protocol asks to wait for {@link FaultyTarget#RETRY_AFTER}. */
    protected Reply busy(int status) {
        return new Reply(status, "", Map.of("Retry-After", Long.toString(FaultyTarget.RETRY_AFTER.toSeconds())));
    }

    /** The answer by which this protocol says that something went wrong inside, and not what. */
    protected Reply broken() {
        return Reply.json(500, "{\"error\":\"server_error\"}");
    }

    /** From now on it has this fault, or none. {@link Fault#DOWN} and {@link Fault#UNTRUSTED} it has from its start or not at all. */
    public final void behave(Optional<Fault> newFault) {
        fault = newFault;
    }

    /** What reached it so far, in order. */
    public final List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Address of a path at this simulator. */
    public final URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        requests.add(request);
        switch (fault.orElse(Fault.LYING)) {
            case TOO_MANY_REQUESTS -> answer(exchange, busy(429));
            case UNAVAILABLE -> answer(exchange, busy(503));
            case SERVER_ERROR -> answer(exchange, broken());
            case CUT_OFF -> answer(exchange, cutOff());
            case SLOW -> hang();
            case DOWN -> exchange.close();
            case ANSWER_LOST -> served(exchange, request, changes(request));
            case LYING, UNTRUSTED -> served(exchange, request, false);
        }
    }

    private void served(HttpExchange exchange, Request request, boolean lost) throws IOException {
        Reply reply = serve(request);
        if (lost) {
            exchange.close();
        } else {
            answer(exchange, reply);
        }
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        URI uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = Talk.in(reply).getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
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
