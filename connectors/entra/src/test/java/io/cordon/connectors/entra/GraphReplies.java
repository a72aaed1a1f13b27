package io.cordon.connectors.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.testkit.Simulator.Reply;
import io.cordon.connectors.testkit.Simulator.Request;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What simulated Graph v1.0 answers to an administrator. */
final class GraphReplies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern APPLICATION = Pattern.compile("/v1\\.0/applications\\(appId='([^']+)'\\)(.*)");
    private static final Pattern ACCOUNT = Pattern.compile("/v1\\.0/(users|servicePrincipals)/([^/]+)(.*)");
    private static final String AGENT = "agentIdentity";
    private static final String CAST = "/microsoft.graph." + AGENT;

    private final Tenant tenant;
    private final Request request;
    private final boolean lying;

    private GraphReplies(Tenant tenant, Request request, boolean lying) {
        this.tenant = tenant;
        this.request = request;
        this.lying = lying;
    }

    static Reply of(Tenant tenant, Request request, boolean lying) {
        return new GraphReplies(tenant, request, lying).reply();
    }

    private Reply reply() {
        Matcher application = APPLICATION.matcher(request.path());
        if (application.matches()) {
            return tenant.application(application.group(1))
                    .map(secrets -> application(application.group(1), secrets, application.group(2)))
                    .orElseGet(GraphReplies::notFound);
        }
        if (request.line().startsWith("DELETE /v1.0/oauth2PermissionGrants/")) {
            return deleteGrant(request.path().substring("/v1.0/oauth2PermissionGrants/".length()));
        }
        Matcher account = ACCOUNT.matcher(request.path());
        return account.matches()
                ? tenant.account(account.group(2))
                        .filter(found ->
                                found.type.equals("user") == account.group(1).equals("users"))
                        .map(found -> account(found, account.group(3)))
                        .orElseGet(GraphReplies::notFound)
                : notFound();
    }

    private static Reply notFound() {
        return Reply.json(404, "{\"error\":{\"code\":\"Request_ResourceNotFound\"}}");
    }

    private static Reply bad() {
        return Reply.json(400, "{\"error\":{\"code\":\"Request_BadRequest\"}}");
    }

    private Reply application(String appId, Map<String, String> secrets, String rest) {
        return switch (request.method() + " " + rest) {
            case "GET " -> {
                ObjectNode object = JSON.createObjectNode();
                if (tenant.isBlueprint(appId)) {
                    object.put("@odata.type", "#microsoft.graph.agentIdentityBlueprint");
                }
                keys(object, "passwordCredentials", secrets.keySet());
                yield json(object);
            }
            case "POST /removePassword" -> removePassword(secrets);
            default -> bad();
        };
    }

    private Reply account(Tenant.Account account, String rest) {
        boolean agent = account.type.equals(AGENT);
        if (rest.startsWith(CAST) && !agent) {
            return notFound();
        }
        return switch (request.method() + " " + rest) {
            case "GET " -> request.query().startsWith("$select=id") ? json(shown(account)) : bad();
            case "PATCH " -> agent ? bad() : patch(account);
            case "PATCH " + CAST -> patch(account);
            case "POST /revokeSignInSessions" -> revoke(account);
            case "POST /removePassword" -> removePassword(account.secrets);
            case "GET /appRoleAssignments" -> list(account.roles);
            case "GET /oauth2PermissionGrants" -> list(account.grants);
            default ->
                rest.startsWith("/appRoleAssignments/") && request.method().equals("DELETE")
                        ? delete(account.roles, rest.substring("/appRoleAssignments/".length()))
                        : bad();
        };
    }

    /** What is asked for by {@code $select} only; a special type is always named. */
    private ObjectNode shown(Tenant.Account account) {
        ObjectNode object = JSON.createObjectNode().put("id", account.id);
        if (selected("servicePrincipalType")) {
            object.put("servicePrincipalType", account.type.equals(AGENT) ? "ServiceIdentity" : "Application");
        }
        if (account.type.startsWith(AGENT) && !account.untyped) {
            object.put("@odata.type", "#microsoft.graph." + account.type);
        }
        if (selected("accountEnabled")) {
            object.put("accountEnabled", account.enabled);
        }
        if (selected("appId") && !account.appId.isEmpty()) {
            object.put("appId", account.appId);
        }
        if (selected("passwordCredentials")) {
            keys(object, "passwordCredentials", account.secrets.keySet());
            keys(object, "keyCredentials", account.certificates);
        }
        return object;
    }

    private boolean selected(String member) {
        return request.query().matches(".*[=,]" + member + "(,.*|$)");
    }

    private static void keys(ObjectNode object, String member, Collection<String> ids) {
        var keys = object.putArray(member);
        ids.forEach(id -> keys.addObject().put("keyId", id).put("endDateTime", "2099-01-01T00:00:00Z"));
    }

    private Reply patch(Tenant.Account account) {
        JsonNode enabled = body().path("accountEnabled");
        if (!enabled.isBoolean() || body().size() != 1) {
            return bad();
        }
        if (!lying) {
            tenant.enable(account, enabled.asBoolean());
        }
        return Reply.empty(204);
    }

    private Reply revoke(Tenant.Account account) {
        if (!account.type.equals("user") || !request.body().isEmpty()) {
            return bad();
        }
        if (!lying) {
            tenant.cut(account);
        }
        return Reply.json(200, "{\"value\":true}");
    }

    private Reply removePassword(Map<String, String> secrets) {
        String id = body().path("keyId").asText("");
        if (!secrets.containsKey(id)) {
            return bad();
        }
        if (!lying) {
            secrets.remove(id);
        }
        return Reply.empty(204);
    }

    private Reply deleteGrant(String id) {
        return delete(tenant.account(id.substring(0, 36)).map(a -> a.grants).orElseThrow(), id);
    }

    private Reply delete(Collection<String> from, String id) {
        boolean there = lying ? from.contains(id) : from.remove(id);
        return there ? Reply.empty(204) : notFound();
    }

    private static Reply list(Collection<String> ids) {
        ObjectNode object = JSON.createObjectNode();
        var value = object.putArray("value");
        ids.forEach(id -> value.addObject().put("id", id));
        return json(object);
    }

    private JsonNode body() {
        try {
            return Optional.ofNullable(JSON.readTree(request.body())).orElseGet(JSON::createObjectNode);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode(); // answered as a bad request
        }
    }

    private static Reply json(JsonNode node) {
        return Reply.json(200, node.toString());
    }
}
