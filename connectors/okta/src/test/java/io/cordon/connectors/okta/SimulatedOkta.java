package io.cordon.connectors.okta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A simulator, not Okta: users and apps with a status and tokens, as far as containment sees them. */
final class SimulatedOkta extends Simulator {
    private static final String CLIENT = "0oaagent";

    private final Map<String, String> statusOf = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private volatile List<String> granted = List.of(
            "okta.users.lifecycle.suspend",
            "okta.users.lifecycle.unsuspend",
            "okta.users.lifecycle.clearSessions",
            "okta.users.read",
            "okta.apps.manage",
            "okta.iam.read");

    private record Token(String user, boolean refreshed) {}

    SimulatedOkta(Optional<Fault> fault) {
        super(0, fault);
        listen();
    }

    /** A user or an app. */
    void add(String id, String status) {
        statusOf.put(id, status);
    }

    /** A token of the agent's client, with a refresh token behind it or without. */
    void issue(String token, String user, boolean refreshed) {
        tokens.put(token, new Token(user, refreshed));
    }

    /** From now on the administrator's custom role lacks this. */
    void takeAway(String label) {
        granted = granted.stream().filter(one -> !one.equals(label)).toList();
    }

    String status(String user) {
        return statusOf.getOrDefault(user, "");
    }

    boolean admits(String token) {
        Token known = tokens.get(token);
        return known != null && status(known.user()).equals("ACTIVE");
    }

    @Override
    protected Reply serve(Request request) {
        if (request.line().equals("POST /oauth2/default/v1/introspect")) {
            return introspect(request);
        }
        String[] parts = request.path().split("/", -1);
        if (!request.header("Authorization").equals("SSWS own-api-token")) {
            return cutOff();
        }
        Optional<Reply> ofItself = ofItself(request.line());
        if (ofItself.isPresent()) {
            return ofItself.get();
        }
        boolean known = parts.length > 4 && request.path().startsWith("/api/v1/") && statusOf.containsKey(parts[4]);
        if (!known) {
            return Reply.json(404, "{\"errorCode\":\"E0000007\"}");
        }
        String rest = request.path().substring("/api/v1/".length() + parts[3].length() + 1 + parts[4].length());
        return switch (parts[3]) {
            case "users" -> user(request, parts[4], rest);
            case "apps" -> app(request, parts[4], rest);
            default -> Reply.empty(404);
        };
    }

    /** What it says of the administrator behind the token. */
    private Optional<Reply> ofItself(String line) {
        boolean readable = granted.contains("okta.iam.read");
        return Optional.ofNullable(
                switch (line) {
                    case "GET /api/v1/users/me" -> Reply.json(200, "{\"id\":\"00uadmin\",\"status\":\"ACTIVE\"}");
                    case "GET /api/v1/users/00uadmin/roles" ->
                        readable
                                ? Reply.json(200, "[{\"id\":\"irb1\",\"type\":\"CUSTOM\",\"role\":\"cr0contain\"}]")
                                : Reply.json(403, "{\"errorCode\":\"E0000006\"}");
                    case "GET /api/v1/iam/roles/cr0contain/permissions" ->
                        Reply.json(
                                200,
                                granted.stream()
                                        .map(label -> "{\"label\":\"" + label + "\"}")
                                        .collect(Collectors.joining(",", "{\"permissions\":[", "]}")));
                    default -> null;
                });
    }

    private Reply app(Request request, String app, String rest) {
        return switch (request.method() + " " + rest) {
            case "GET " -> Reply.json(200, "{\"id\":\"" + app + "\",\"status\":\"" + status(app) + "\"}");
            case "POST /lifecycle/deactivate" -> move(app, "ACTIVE", "INACTIVE");
            case "POST /lifecycle/activate" -> move(app, "INACTIVE", "ACTIVE");
            default -> Reply.empty(404);
        };
    }

    private Reply user(Request request, String user, String rest) {
        return switch (request.method() + " " + rest) {
            case "GET " -> Reply.json(200, "{\"id\":\"" + user + "\",\"status\":\"" + status(user) + "\"}");
            case "POST /lifecycle/suspend" -> move(user, "ACTIVE", "SUSPENDED");
            case "POST /lifecycle/unsuspend" -> move(user, "SUSPENDED", "ACTIVE");
            case "DELETE /sessions" -> request.query().equals("oauthTokens=true") ? end(user, false) : Reply.empty(204);
            case "DELETE /clients/" + CLIENT + "/tokens" -> end(user, true);
            default -> Reply.empty(404);
        };
    }

    private Reply move(String user, String from, String to) {
        if (!status(user).equals(from)) {
            return Reply.json(400, "{\"errorCode\":\"E0000001\"}");
        }
        if (!lying()) {
            statusOf.put(user, to);
        }
        return Reply.json(200, "{}");
    }

    private Reply end(String user, boolean refreshedOnly) {
        if (!lying()) {
            tokens.values().removeIf(token -> token.user().equals(user) && (token.refreshed() || !refreshedOnly));
        }
        return Reply.empty(204);
    }

    private Reply introspect(Request request) {
        String pair = Base64.getEncoder().encodeToString("0oaown:own-client-secret".getBytes(UTF_8));
        return request.header("Authorization").equals("Basic " + pair)
                ? Reply.json(200, "{\"active\":" + admits(request.body().replaceFirst("^token=", "")) + "}")
                : Reply.json(401, "{\"error\":\"invalid_client\"}");
    }

    @Override
    protected boolean changes(Request request) {
        return !request.method().equals("GET") && !request.path().endsWith("/introspect");
    }

    @Override
    protected Reply cutOff() {
        return Reply.json(401, "{\"errorCode\":\"E0000011\"}");
    }
}
