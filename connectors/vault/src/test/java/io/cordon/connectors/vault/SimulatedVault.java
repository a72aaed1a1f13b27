package io.cordon.connectors.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A simulator, not a Vault: entities, tokens, leases and secret ids with the answers of the documented API. What the actuator may do is what
 * README.md's policy says.
 */
final class SimulatedVault extends Simulator {
    static final String OWN_TOKEN = "hvs.own-token-of-the-actuator";
    static final String NAMESPACE = "team-a";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A token; without {@code self} its policies do not allow it to look itself up. */
    record Token(String id, String entity, boolean self) {}

    final Map<String, Boolean> disabled = new ConcurrentHashMap<>();
    final Map<String, Token> tokens = new ConcurrentHashMap<>();
    final Set<String> leases = ConcurrentHashMap.newKeySet();
    final Set<String> secretIds = ConcurrentHashMap.newKeySet();
    final Set<String> queued = ConcurrentHashMap.newKeySet();
    final DocumentedPolicy policy;
    private volatile Optional<String> trouble = Optional.empty();

    SimulatedVault(Optional<Fault> fault, DocumentedPolicy policy) {
        super(0, fault);
        this.policy = policy;
        listen();
    }

    /** From now on every request ends in trouble inside, with this text. */
    void failsWith(String text) {
        trouble = Optional.of(text);
        behave(Optional.of(Fault.SERVER_ERROR));
    }

    @Override
    protected Reply broken() {
        return errors(500, trouble.orElse("internal error"));
    }

    @Override
    protected Reply serve(Request request) {
        var path = request.path().replaceFirst("^/v1/", "");
        if (!request.header("X-Vault-Namespace").equals(NAMESPACE)) {
            return errors(404, "no handler for route");
        }
        if (path.equals("auth/token/lookup-self")) {
            return works(request.header("X-Vault-Token")) ? Reply.json(200, "{\"data\":{}}") : denied();
        }
        if (path.equals("sys/capabilities-self")
                && request.header("X-Vault-Token").equals(OWN_TOKEN)) {
            return capabilities(body(request).path("paths"));
        }
        boolean list = request.query().equals("list=true");
        if (!request.header("X-Vault-Token").equals(OWN_TOKEN) || !allowed(request.method(), path, list)) {
            return denied();
        }
        var body = body(request);
        return switch (path) {
            case "auth/token/accessors" -> keys(tokens.keySet());
            case "auth/token/lookup-accessor" ->
                lookupToken(body.path("accessor").asText());
            case "auth/token/revoke-accessor" ->
                revokeToken(body.path("accessor").asText());
            case "sys/leases/lookup" -> lookupLease(body.path("lease_id").asText());
            case "sys/leases/revoke" ->
                revokeLeases(body, l -> l.equals(body.path("lease_id").asText()));
            default -> below(request, path, body);
        };
    }

    private Reply capabilities(JsonNode paths) {
        var data = JSON.createObjectNode();
        paths.forEach(path -> data.set(path.asText(), JSON.valueToTree(policy.capabilities(path.asText()))));
        return Reply.json(200, JSON.createObjectNode().set("data", data).toString());
    }

    private Reply below(Request request, String path, JsonNode body) {
        if (path.startsWith("sys/leases/lookup/")) {
            return keys(leases.stream()
                    .filter(l -> l.startsWith(path.substring("sys/leases/lookup/".length())))
                    .collect(Collectors.toSet()));
        }
        if (path.startsWith("sys/leases/revoke-prefix/")) {
            return revokeLeases(body, l -> l.startsWith(path.substring("sys/leases/revoke-prefix/".length()) + "/"));
        }
        if (path.startsWith("auth/approle/role/")) {
            var role = path.split("/", -1)[3];
            return secretId(role + "/" + body.path("secret_id_accessor").asText(), path.endsWith("/destroy"));
        }
        var entity = path.replaceFirst("^identity/entity/id/", "");
        return request.method().equals("GET")
                ? entity(entity)
                : update(entity, body.path("disabled").asBoolean());
    }

    private boolean allowed(String method, String path, boolean list) {
        boolean sudo = path.equals("auth/token/accessors")
                || path.startsWith("sys/leases/lookup/")
                || path.startsWith("sys/leases/revoke-prefix/");
        var verb = list ? "list" : method.equals("GET") ? "read" : "update";
        return sudo ? policy.allows(path, verb, "sudo") : policy.allows(path, verb);
    }

    boolean works(String id) {
        return tokens.values().stream()
                .anyMatch(t -> t.id().equals(id) && t.self() && !disabled.getOrDefault(t.entity(), false));
    }

    private Reply lookupToken(String accessor) {
        var token = tokens.get(accessor);
        return token == null
                ? errors(accessor.startsWith("old") ? 403 : 400, "1 error occurred: * invalid accessor")
                : Reply.json(200, "{\"data\":{\"id\":\"\",\"entity_id\":\"" + token.entity() + "\"}}");
    }

    private Reply revokeToken(String accessor) {
        if (!tokens.containsKey(accessor)) { // as OpenBao answers; Vault says 400
            return Reply.json(200, "{\"warnings\":[\"No token found with this accessor\"]}");
        }
        if (!lying()) {
            tokens.remove(accessor);
        }
        return Reply.empty(204);
    }

    private Reply lookupLease(String id) {
        return leases.contains(id) ? Reply.json(200, "{\"data\":{\"ttl\":60}}") : errors(400, "invalid lease");
    }

    private Reply revokeLeases(JsonNode body, Predicate<String> which) {
        if (!body.path("sync").asBoolean(false)) {
            leases.stream().filter(which).forEach(queued::add); // accepted, and there until the queue gets to it
        } else if (!lying()) {
            leases.removeIf(which);
        }
        return Reply.empty(204);
    }

    private Reply secretId(String name, boolean destroy) {
        if (name.startsWith("unknown/")) {
            return errors(500, "1 error occurred: * role \"unknown\" does not exist");
        }
        if (!secretIds.contains(name)) {
            return errors(destroy ? 500 : 404, "failed to find accessor entry for secret_id_accessor");
        }
        if (destroy && !lying()) {
            secretIds.remove(name);
        }
        return destroy ? Reply.empty(204) : Reply.json(200, "{\"data\":{}}");
    }

    private Reply entity(String id) {
        return disabled.containsKey(id)
                ? Reply.json(200, "{\"data\":{\"id\":\"" + id + "\",\"disabled\":" + disabled.get(id) + "}}")
                : Reply.json(404, "{\"errors\":[]}");
    }

    private Reply update(String id, boolean closed) {
        if (!lying()) {
            disabled.replace(id, closed);
        }
        return Reply.empty(204);
    }

    private static Reply keys(Set<String> keys) {
        return keys.isEmpty()
                ? Reply.json(404, "{\"errors\":[]}")
                : Reply.json(200, "{\"data\":{\"keys\":" + JSON.valueToTree(keys) + "}}");
    }

    @Override
    protected boolean changes(Request request) {
        return request.method().equals("POST")
                && !request.path().contains("lookup")
                && !request.path().contains("capabilities");
    }

    @Override
    protected Reply cutOff() {
        return denied();
    }

    private static Reply denied() {
        return errors(403, "permission denied");
    }

    private static Reply errors(int status, String text) {
        return Reply.json(status, "{\"errors\":[" + JSON.getNodeFactory().textNode(text + " " + WORDS) + "]}");
    }

    private static JsonNode body(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
