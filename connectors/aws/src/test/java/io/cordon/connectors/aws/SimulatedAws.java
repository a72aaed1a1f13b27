package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A simulator, not AWS: as much of IAM, STS and Secrets Manager as the connector calls. A policy takes effect after a number of calls, as IAM's
 * after some time; the actuator may do what README.md says. Signatures are checked for presence and scope, not for their value.
 */
final class SimulatedAws extends Simulator {
    static final String OWN_KEY = "AKIAOWNOWNOWNOWNOWN0";
    static final int ROOM = 10_240;
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNED = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)/\\d{8}/([a-z0-9-]+)/([a-z]+)/aws4_request, SignedHeaders=([^,]+), Signature=[0-9a-f]{64}");

    /** Credentials of a session, and what the role itself allows. */
    record Session(String role, String name, String source, Instant issued, boolean mayList) {}

    final Map<String, String> keys = new ConcurrentSkipListMap<>();
    final Map<String, Session> sessions = new ConcurrentHashMap<>();
    final Map<String, String> policies = new ConcurrentSkipListMap<>();
    final Map<String, ObjectNode> secrets = new ConcurrentHashMap<>();
    final DocumentedPolicy documented;
    volatile Map<String, String> effective = Map.of();
    volatile int callsUntilEffective;
    volatile Optional<String> failing = Optional.empty();
    volatile boolean otherSecrets;

    SimulatedAws(Optional<Fault> fault, DocumentedPolicy documented) {
        super(0, fault);
        this.documented = documented;
        listen();
    }

    @Override
    protected Reply serve(Request request) {
        Matcher signed = SIGNED.matcher(request.header("Authorization"));
        if (!request.line().equals("POST /")
                || !signed.matches()
                || request.header("X-Amz-Date").isEmpty()
                || !signed.group(4).contains("host")
                || !signed.group(4).contains("x-amz-date")) {
            return xml(403, "IncompleteSignature", "");
        }
        return switch (signed.group(3)) {
            case "iam" ->
                signed.group(2).equals("us-east-1")
                        ? iam(signed.group(1), form(request))
                        : xml(403, "SignatureDoesNotMatch", "");
            case "sts" -> sts(signed.group(1), form(request));
            case "secretsmanager" -> secretsManager(signed.group(1), request);
            default -> xml(400, "UnknownService", "");
        };
    }

    private Reply sts(String key, Map<String, String> form) {
        if (otherSecrets) {
            return xml(403, "SignatureDoesNotMatch", "");
        }
        boolean works = form.get("Version").equals("2011-06-15")
                && (key.equals(OWN_KEY)
                        || sessions.containsKey(key)
                        || keys.getOrDefault(key, "").endsWith(" Active"));
        return works ? result("<Arn>arn:aws:iam::111122223333:user/x</Arn>") : xml(403, "InvalidClientTokenId", "");
    }

    private Reply iam(String key, Map<String, String> form) {
        var action = form.get("Action");
        if (key.equals(OWN_KEY) && action.equals("SimulatePrincipalPolicy") && documented.allows("iam:" + action)) {
            return simulate(form);
        }
        if (!key.equals(OWN_KEY) || !form.get("Version").equals("2010-05-08") || !documented.allows("iam:" + action)) {
            return xml(403, "AccessDenied", "is not authorized");
        }
        if (failing.isPresent()) {
            return xml(400, failing.get(), "");
        }
        return switch (action) {
            case "UpdateAccessKey" -> update(form.get("AccessKeyId"), form.get("UserName"), form.get("Status"));
            case "ListAccessKeys" -> list(form.get("UserName"));
            case "GetRole" ->
                form.get("RoleName").equals("agent-nobody")
                        ? xml(404, "NoSuchEntity", "")
                        : result("<Role><RoleId>AROA" + form.get("RoleName").toUpperCase(Locale.ROOT)
                                + "</RoleId></Role>");
            case "PutRolePolicy" ->
                put(form.get("RoleName") + " " + form.get("PolicyName"), form.get("PolicyDocument"));
            case "GetRolePolicy" -> get(form.get("RoleName") + " " + form.get("PolicyName"));
            case "ListRolePolicies" ->
                result(policies.keySet().stream()
                        .filter(name -> name.startsWith(form.get("RoleName") + " "))
                        .map(name -> "<member>" + name.split(" ", 2)[1] + "</member>")
                        .collect(Collectors.joining("", "<PolicyNames>", "</PolicyNames>")));
            case "DeleteRolePolicy" -> {
                policies.remove(form.get("RoleName") + " " + form.get("PolicyName"));
                yield result("");
            }
            default -> xml(400, "InvalidAction", "");
        };
    }

    private Reply simulate(Map<String, String> form) {
        return result(form.entrySet().stream()
                .filter(e -> e.getKey().startsWith("ActionNames.member."))
                .map(e -> "<member><EvalActionName>" + e.getValue() + "</EvalActionName><EvalDecision>"
                        + (documented.grants(e.getValue()) ? "allowed" : "implicitDeny") + "</EvalDecision></member>")
                .collect(Collectors.joining()));
    }

    private Reply update(String id, String user, String status) {
        if (!keys.getOrDefault(id, "").startsWith(user + " ")) {
            return xml(404, "NoSuchEntity", "");
        }
        if (!lying()) {
            keys.put(id, user + " " + status);
        }
        return result("");
    }

    private Reply list(String user) {
        return result(keys.entrySet().stream()
                .filter(e -> e.getValue().startsWith(user + " "))
                .map(e -> "<member><AccessKeyId>" + e.getKey() + "</AccessKeyId><Status>"
                        + e.getValue().substring(user.length() + 1) + "</Status></member>")
                .collect(Collectors.joining()));
    }

    private Reply put(String name, String document) {
        int used = policies.entrySet().stream()
                .filter(e -> e.getKey().startsWith(name.split(" ", 2)[0] + " ")
                        && !e.getKey().equals(name))
                .mapToInt(e -> e.getValue().length())
                .sum();
        if (used + document.length() > ROOM) {
            return xml(409, "LimitExceeded", "");
        }
        if (!lying()) {
            policies.put(name, document);
        }
        return result("");
    }

    private Reply get(String name) {
        return policies.containsKey(name)
                ? result("<PolicyDocument>" + URLEncoder.encode(policies.get(name), StandardCharsets.UTF_8)
                        + "</PolicyDocument>")
                : xml(404, "NoSuchEntity", "");
    }

    /** A call that a session makes: what was written last counts only after a number of them. */
    Optional<Reply> denial(String key) {
        if (callsUntilEffective-- <= 0) {
            effective = Map.copyOf(policies);
        }
        var session = sessions.get(key);
        if (session == null) {
            return Optional.of(Reply.json(400, "{\"__type\":\"UnrecognizedClientException\"}"));
        }
        boolean denied = effective.entrySet().stream()
                .filter(e -> e.getKey().startsWith(session.role() + " "))
                .anyMatch(e -> applies(e.getValue(), session));
        var message = denied
                ? "with an explicit deny in an identity-based policy"
                : "because no identity-based policy allows it";
        return denied || !session.mayList()
                ? Optional.of(Reply.json(400, "{\"__type\":\"AccessDeniedException\",\"Message\":\"" + message + "\"}"))
                : Optional.empty();
    }

    private static boolean applies(String document, Session session) {
        var condition = read(document).path("Statement").path(0).path("Condition");
        var equal = condition.path("StringEquals");
        var before = condition.path("DateLessThan").path("aws:TokenIssueTime");
        var user = "AROA" + session.role().toUpperCase(Locale.ROOT) + ":" + session.name();
        return (equal.path("aws:userid").isMissingNode()
                        || equal.path("aws:userid").asText().equals(user))
                && (equal.path("aws:SourceIdentity").isMissingNode()
                        || equal.path("aws:SourceIdentity").asText().equals(session.source()))
                && (before.isMissingNode() || session.issued().isBefore(Instant.parse(before.asText())));
    }

    private Reply secretsManager(String key, Request request) {
        var operation = request.header("X-Amz-Target").replaceFirst("^secretsmanager\\.", "");
        if (!request.header("Content-Type").equals("application/x-amz-json-1.1")) {
            return Reply.json(400, "{\"__type\":\"UnknownOperationException\"}");
        }
        if (operation.equals("ListSecrets")) {
            return denial(key).orElseGet(() -> Reply.json(200, "{\"SecretList\":[]}"));
        }
        if (!key.equals(OWN_KEY) || !documented.allows("secretsmanager:" + operation)) {
            return Reply.json(400, "{\"__type\":\"AccessDeniedException\"}");
        }
        var body = (ObjectNode) read(request.body());
        var secret = secrets.get(body.path("SecretId").asText());
        if (secret == null) {
            return Reply.json(400, "{\"__type\":\"com.amazonaws.secretsmanager#ResourceNotFoundException\"}");
        }
        switch (operation) {
            case "RotateSecret" ->
                secret.withObject("/VersionIdsToStages")
                        .putArray(body.path("ClientRequestToken").asText())
                        .add("AWSPENDING");
            case "PutResourcePolicy" -> secret.set("ResourcePolicy", body.get("ResourcePolicy"));
            case "DeleteResourcePolicy" -> secret.remove("ResourcePolicy");
            default -> {} // reads
        }
        return Reply.json(200, secret.toString());
    }

    @Override
    protected boolean changes(Request request) {
        return request.body().contains("Action=Put") || request.body().contains("Action=Update");
    }

    /** As to an actuator whose clock is wrong. */
    @Override
    protected Reply cutOff() {
        return xml(403, "SignatureDoesNotMatch", "Signature expired");
    }

    @Override
    protected Reply broken() {
        return xml(500, "ServiceFailure", "The request processing has failed");
    }

    private static Reply result(String xml) {
        return new Reply(
                200,
                "<Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Result>" + xml + "</Result></Response>",
                Map.of());
    }

    private static Reply xml(int status, String code, String message) {
        return new Reply(
                status,
                "<ErrorResponse><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></ErrorResponse>",
                Map.of());
    }

    private static Map<String, String> form(Request request) {
        return Arrays.stream(request.body().split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
