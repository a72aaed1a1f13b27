package io.cordon.connectors.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulator of a product with a webhook: it verifies like the README's receiver, keeps who has access, and answers probes. */
final class SimulatedWebhookReceiver extends Simulator {
    private final VerifyingReceiver receiver;
    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> acted = new CopyOnWriteArrayList<>();

    private SimulatedWebhookReceiver(Map<String, String> keys, Optional<Fault> fault) {
        super(0, fault);
        this.receiver = new VerifyingReceiver(keys, Clock.systemUTC());
    }

    static SimulatedWebhookReceiver start(Map<String, String> keys, Optional<Fault> fault) {
        var simulator = new SimulatedWebhookReceiver(keys, fault);
        simulator.listen();
        return simulator;
    }

    void admit(String ref) {
        admitted.add(ref);
    }

    boolean admits(String ref) {
        return admitted.contains(ref);
    }

    /** Notices that were acted on: repeats are not. */
    List<JsonNode> acted() {
        return List.copyOf(acted);
    }

    @Override
    protected Reply serve(Request request) {
        try {
            var verdict = receiver.verify(
                    request.header("Cordon-Signature"), request.header("Cordon-Timestamp"), request.body());
            return switch (verdict) {
                case FORGED, LATE -> Reply.empty(401);
                case REPEAT -> Reply.json(200, "{\"repeat\":true}");
                case FRESH -> act(request.line(), json.readTree(request.body()));
            };
        } catch (GeneralSecurityException | IOException e) {
            return Reply.empty(400);
        }
    }

    @Override
    protected boolean changes(Request request) {
        return request.path().equals("/notices");
    }

    private Reply act(String line, JsonNode notice) {
        String ref = notice.path("credential").path("ref").asText();
        return switch (line) {
            case "POST /notices" -> {
                acted.add(notice);
                if (notice.path("type").asText().equals("contain") && !lying()) {
                    admitted.remove(ref);
                }
                yield Reply.empty(202);
            }
            case "POST /access" -> Reply.json(200, "{\"access\":\"" + (admits(ref) ? "remains" : "ended") + "\"}");
            default -> Reply.empty(404);
        };
    }
}
