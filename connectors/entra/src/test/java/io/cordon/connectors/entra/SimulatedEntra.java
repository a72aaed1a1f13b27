package io.cordon.connectors.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A simulator, not Entra: the token endpoint of a tenant and as much of Graph v1.0 as containment sees. It checks method, path, headers and body of
 * each request and keeps its {@link Tenant}.
 */
final class SimulatedEntra extends Simulator {
    static final String TENANT = "contoso.example";
    static final String OWN_ID = "0a0a0a0a-0000-4000-8000-000000000000";
    static final String OWN_SECRET = "own-client-secret";
    static final List<String> ROLES = List.of(
            "User.EnableDisableAccount.All",
            "User.Read.All",
            "User.RevokeSessions.All",
            "Application.ReadWrite.OwnedBy",
            "AgentIdentity.EnableDisable.All",
            "Application.Read.All",
            "AppRoleAssignment.ReadWrite.All",
            "DelegatedPermissionGrant.ReadWrite.All");

    private final Tenant tenant = new Tenant();
    private volatile List<String> roles = ROLES;
    private volatile boolean policy;

    SimulatedEntra(Optional<Fault> fault) {
        super(0, fault);
        listen();
    }

    Tenant tenant() {
        return tenant;
    }

    /** From now on the connector's application is granted these. */
    void grant(List<String> permissions) {
        roles = List.copyOf(permissions);
    }

    /** The token of the connector's own application. */
    String ownToken() {
        String claims = roles.stream().collect(Collectors.joining("\",\"", "{\"roles\":[\"", "\"]}"));
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + ".own-graph-token";
    }

    /** From now on a policy about places refuses token requests of agents from here. */
    void refuseByPolicy() {
        policy = true;
    }

    @Override
    protected Reply serve(Request request) {
        synchronized (tenant) {
            if (request.path().endsWith("/token")) {
                return token(request);
            }
            String shown = request.header("Authorization").replaceFirst("^Bearer ", "");
            return shown.equals(ownToken()) ? graph(request) : asAgent(shown);
        }
    }

    private Reply token(Request request) {
        boolean form = request.header("Content-Type").equals("application/x-www-form-urlencoded");
        Map<String, String> parts = form(request.body());
        if (!form
                || !request.line().equals("POST /" + TENANT + "/oauth2/v2.0/token")
                || !"client_credentials".equals(parts.get("grant_type"))
                || !uri("/.default").toString().equals(parts.get("scope"))) {
            return Reply.json(400, "{\"error\":\"invalid_request\"}");
        }
        String id = parts.getOrDefault("client_id", "");
        String secret = parts.getOrDefault("client_secret", "");
        if (id.equals(OWN_ID)) {
            return secret.equals(OWN_SECRET) ? granted(ownToken()) : cutOff();
        }
        return policy ? Reply.json(400, "{\"error\":\"access_denied\",\"error_codes\":[53003]}") : login(id, secret);
    }

    private Reply login(String appId, String secret) {
        Optional<Tenant.Account> account = tenant.ofApplication(appId);
        if (account.isEmpty() || !account.get().loginAllowed()) {
            return Reply.json(400, "{\"error\":\"unauthorized_client\",\"error_codes\":[7000112]}");
        }
        return tenant.holds(account.get(), secret)
                ? granted("a-fresh-token")
                : Reply.json(401, "{\"error\":\"invalid_client\",\"error_codes\":[7000215]}");
    }

    private static Reply granted(String token) {
        return Reply.json(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token + "\"}");
    }

    private static Map<String, String> form(String body) {
        var parts = new HashMap<String, String>();
        for (String part : body.split("&")) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
        }
        return parts;
    }

    /** A token that counts is let in, to be told that it may do nothing. */
    private Reply asAgent(String token) {
        return tenant.honoursAtGraph(token)
                ? Reply.json(403, "{\"error\":{\"code\":\"Authorization_RequestDenied\"}}")
                : cutOff();
    }

    private Reply graph(Request request) {
        boolean json =
                request.body().isEmpty() || request.header("Content-Type").equals("application/json");
        return json ? GraphReplies.of(tenant, request, lying()) : Reply.json(415, "{}");
    }

    /** A token request changes nothing. */
    @Override
    protected boolean changes(Request request) {
        return !request.method().equals("GET") && !request.path().endsWith("/token");
    }

    @Override
    protected Reply cutOff() {
        return Reply.json(401, "{\"error\":\"invalid_client\"}");
    }
}
