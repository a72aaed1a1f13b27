package io.cordon.connectors.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A simulator, not an authorization server: revocation (RFC 7009) and introspection (RFC 7662) with the faults that a real
 * server cannot be brought to show, and a record of what reached it.
 */
public final class SimulatedAuthorizationServer extends Simulator {
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final List<String> revocations = new CopyOnWriteArrayList<>();
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private final AtomicInteger tooMany = new AtomicInteger();
    private volatile int perSecond = Integer.MAX_VALUE;
    private volatile Runnable onRevocation = () -> {};

    private SimulatedAuthorizationServer(int port, Optional<Fault> fault) {
        super(port, fault);
    }

    /** Starts on loopback at a free port. */
    public static SimulatedAuthorizationServer start() {
        return start(0, Optional.empty());
    }

    /** Starts on loopback at this port. */
    public static SimulatedAuthorizationServer start(int port) {
        return start(port, Optional.empty());
    }

    /** Starts on loopback at a free port with a fault. */
    public static SimulatedAuthorizationServer start(Fault fault) {
        return start(0, Optional.of(fault));
    }

    private static SimulatedAuthorizationServer start(int port, Optional<Fault> fault) {
        var simulator = new SimulatedAuthorizationServer(port, fault);
        simulator.listen();
        return simulator;
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

    /** From now on it answers 429 to what comes beyond so many requests within any second. */
    public void bears(int requestsPerSecond) {
        perSecond = requestsPerSecond;
    }

    /** How often it was asked more than it bears. */
    public int tooMany() {
        return tooMany.get();
    }

    /** Where any client gets a token of its own (RFC 6749, section 4.4). */
    public URI tokenEndpoint() {
        return uri("/token");
    }

    public URI revocationEndpoint() {
        return uri("/revoke");
    }

    public URI introspectionEndpoint() {
        return uri("/introspect");
    }

    @Override
    protected Reply serve(Request request) {
        if (isTooMuch()) {
            tooMany.incrementAndGet();
            return busy(429);
        }
        return switch (request.line()) {
            case "POST /token" ->
                Reply.json(
                        200,
                        "{\"access_token\":\"" + issue(UUID.randomUUID().toString())
                                + "\",\"token_type\":\"Bearer\",\"expires_in\":600}");
            case "POST /revoke" -> revoke(token(request));
            case "POST /introspect" -> Reply.json(200, "{\"active\":" + active.contains(token(request)) + "}");
            default -> Reply.empty(404);
        };
    }

    private boolean isTooMuch() {
        synchronized (lastSecond) {
            Instant now = Instant.now();
            while (!lastSecond.isEmpty() && lastSecond.getFirst().isBefore(now.minusSeconds(1))) {
                lastSecond.removeFirst();
            }
            if (lastSecond.size() >= perSecond) {
                return true;
            }
            lastSecond.addLast(now);
            return false;
        }
    }

    @Override
    protected boolean changes(Request request) {
        return request.path().equals("/revoke");
    }

    @Override
    protected Reply cutOff() {
        return Reply.json(401, "{\"error\":\"invalid_client\"}");
    }

    private Reply revoke(String token) {
        revocations.add(token);
        if (!lying()) {
            active.remove(token);
        }
        onRevocation.run();
        return Reply.empty(200);
    }

    private static String token(Request request) {
        return Arrays.stream(request.body().split("&", -1))
                .filter(p -> p.startsWith("token="))
                .map(p -> URLDecoder.decode(p.substring(6), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
