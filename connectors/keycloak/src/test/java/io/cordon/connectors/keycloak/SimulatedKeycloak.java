package io.cordon.connectors.keycloak;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.util.Optional;

/** A simulator of one realm with one client, {@code agent}, for the faults that the real server cannot be brought to show. */
final class SimulatedKeycloak extends Simulator {
    static final String OWN_TOKEN = "own-token-of-the-actuator";

    private static final String ADMIN = "/admin/realms/agents";
    private static final String PROTOCOL = "/realms/agents/protocol/openid-connect";

    private volatile boolean enabled = true;

    SimulatedKeycloak(Fault fault) {
        super(0, Optional.of(fault));
        listen();
    }

    @Override
    protected Reply serve(Request request) {
        boolean own = request.header("Authorization").startsWith("Bearer ");
        return switch (request.line()) {
            case "POST " + PROTOCOL + "/token" ->
                Reply.json(200, "{\"access_token\":\"" + OWN_TOKEN + "\",\"expires_in\":60}");
            case "POST " + PROTOCOL + "/token/introspect" -> Reply.json(200, "{\"active\":" + enabled + "}");
            case "GET " + ADMIN + "/clients" ->
                own
                        ? Reply.json(
                                200,
                                "[{\"id\":\"1\",\"clientId\":\"agent\",\"enabled\":" + enabled + ",\"notBefore\":0}]")
                        : Reply.empty(401);
            case "PUT " + ADMIN + "/clients/1" -> change(request);
            case "POST " + ADMIN + "/clients/1/client-secret" -> Reply.json(200, "{\"value\":\"another\"}");
            case "GET " + ADMIN + "/clients/1/client-secret" -> Reply.json(200, "{\"value\":\"one\"}");
            default -> Reply.empty(404);
        };
    }

    private Reply change(Request request) {
        if (!lying() && request.body().contains("\"enabled\":false")) {
            enabled = false;
        }
        return Reply.empty(204);
    }

    @Override
    protected boolean changes(Request request) {
        return request.method().equals("PUT");
    }
}
