package io.cordon.actuator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulator of a target that ends a credential in two steps. It can hold a request for ever, before or after its effect: whoever asked is
 * then at a known place when it is killed.
 */
final class StagedTarget implements AutoCloseable {

    /** A request that is not answered. */
    private record Hold(String operation, boolean effective) {}

    private final Map<String, List<String>> executed = new ConcurrentHashMap<>();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();
    private final List<String> held = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    StagedTarget() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** An actuator's configuration of it. */
    String connector() {
        return "  - { name: \"staged:test\", type: staged, config: { url: \"%s\" } }\n".formatted(url());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Holds the first such request for a credential. */
    void hold(String credential, String operation, boolean effective) {
        holds.put(credential, new Hold(operation, effective));
    }

    /** Credentials whose request is held. */
    List<String> held() {
        return held;
    }

    /** The steps that had their effect, each as often as it had it. */
    List<String> executed(String credential) {
        return executed.getOrDefault(credential, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        String credential = parts[1];
        String operation = parts[2];
        var hold = Optional.ofNullable(holds.get(credential))
                .filter(h -> h.operation().equals(operation));
        if (hold.map(Hold::effective).orElse(true)) {
            perform(credential, operation);
        }
        if (hold.isPresent()) {
            holds.remove(credential);
            held.add(credential);
            awaitTheEnd();
        }
        byte[] body = said(credential, operation).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void perform(String credential, String operation) {
        boolean changes =
                StagedConnectorFactory.STEPS.contains(operation) || operation.equals(StagedConnectorFactory.ADMIT);
        if (changes) {
            executed.computeIfAbsent(credential, c -> new CopyOnWriteArrayList<>())
                    .add(operation);
        }
    }

    /** Whether it is open, or a step has had its effect. */
    private String said(String credential, String operation) {
        var done = executed(credential);
        boolean yes = switch (operation) {
            case "before", "open" ->
                !done.containsAll(StagedConnectorFactory.STEPS) || done.contains(StagedConnectorFactory.ADMIT);
            case "has-first" -> done.contains("first");
            case "has-second" -> done.contains("second");
            default -> true;
        };
        return Boolean.toString(yes);
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
