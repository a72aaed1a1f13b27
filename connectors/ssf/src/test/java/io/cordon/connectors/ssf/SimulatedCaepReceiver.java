package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jose4j.lang.JoseException;

/**
 * A simulator of an identity provider that receives CAEP events by push (RFC 8935): it validates each token, knows repeats by
 * their id, ends the tokens of a principal whose session was revoked or whose risk is high, and introspects.
 */
final class SimulatedCaepReceiver extends Simulator {
    static final String AUTHORIZATION = "Bearer arranged-for-pushes";

    private final Map<String, String> principalsByToken = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<ReceivedToken> acted = new CopyOnWriteArrayList<>();
    private volatile Supplier<String> jwks = () -> "{\"keys\":[]}";
    private volatile Optional<Reply> answer = Optional.empty();

    private SimulatedCaepReceiver(Optional<Fault> fault) {
        super(0, fault);
    }

    static SimulatedCaepReceiver start(Optional<Fault> fault) {
        var simulator = new SimulatedCaepReceiver(fault);
        simulator.listen();
        return simulator;
    }

    /** Where the transmitter's public keys come from. */
    void trust(Supplier<String> transmitterKeys) {
        jwks = transmitterKeys;
    }

    void issue(String token, String principal) {
        principalsByToken.put(token, principal);
    }

    boolean admits(String token) {
        return principalsByToken.containsKey(token);
    }

    /** Answers pushes like this from now on. */
    void answer(Reply reply) {
        answer = Optional.of(reply);
    }

    /** Events that were acted on: repeats are not. */
    List<ReceivedToken> acted() {
        return List.copyOf(acted);
    }

    @Override
    protected Reply serve(Request request) {
        return switch (request.line()) {
            case "POST /events" -> answer.orElseGet(() -> receive(request));
            case "POST /introspect" -> Reply.json(200, "{\"active\":" + admits(token(request)) + "}");
            default -> Reply.empty(404);
        };
    }

    @Override
    protected boolean changes(Request request) {
        return request.path().equals("/events");
    }

    private Reply receive(Request request) {
        if (!request.header("Content-Type").equals("application/secevent+jwt")
                || !request.header("Accept").equals("application/json")) {
            return refused("invalid_request");
        }
        if (!request.header("Authorization").equals(AUTHORIZATION)) {
            return refused("authentication_failed");
        }
        try {
            var token = ReceivedToken.validated(request.body(), jwks.get());
            if (seen.add(token.claims().path("jti").asText())) {
                act(token);
            }
            return Reply.empty(202);
        } catch (JoseException e) {
            return refused("invalid_key");
        }
    }

    private void act(ReceivedToken token) {
        acted.add(token);
        boolean ends = token.event().endsWith("/session-revoked")
                || token.eventClaims().path("current_level").asText().equals("HIGH");
        if (ends && !lying()) {
            String principal = principal(token.claims().path("sub_id"));
            principalsByToken.values().removeIf(principal::equals);
        }
    }

    private static String principal(JsonNode subject) {
        return subject.path("user").path("sub").asText(subject.path("id").asText());
    }

    private static Reply refused(String error) {
        return Reply.json(400, "{\"err\":\"" + error + "\",\"description\":\"words of the receiver\"}");
    }

    private static String token(Request request) {
        return Arrays.stream(request.body().split("&", -1))
                .filter(p -> p.startsWith("token="))
                .map(p -> URLDecoder.decode(p.substring(6), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
