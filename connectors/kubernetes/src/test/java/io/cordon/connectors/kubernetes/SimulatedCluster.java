package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simulator, not a cluster: objects by path with uids and resource versions, TokenReview and SubjectAccessReview over them. The actuator may do
 * what README.md says.
 */
final class SimulatedCluster extends Simulator {
    static final String OWN_TOKEN = "own-token-of-the-actuator";
    static final String API_AUDIENCE = "https://kubernetes.default.svc";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH =
            Pattern.compile("/(?:api|apis/([^/]+))/v1/(?:namespaces/[^/]+/)?([a-z]+)(?:/([^/]+))?");
    private static final Set<String> MEDIA =
            Set.of("application/json", "application/merge-patch+json", "application/apply-patch+yaml");

    /** A token: which object it is bound to, and for whom it is. */
    record Token(String path, String uid, String audience) {}

    final Map<String, ObjectNode> objects = new ConcurrentSkipListMap<>();
    final Map<String, Token> tokens = new ConcurrentSkipListMap<>();
    final DocumentedRoles roles;
    volatile boolean groupMayListPods;
    volatile Optional<String> refusing = Optional.empty();
    private final AtomicInteger counter = new AtomicInteger();

    SimulatedCluster(Optional<Fault> fault, DocumentedRoles roles) {
        super(0, fault);
        this.roles = roles;
        listen();
    }

    /** Puts an object there, with a uid of its own. */
    ObjectNode put(String path, String json) {
        ObjectNode object = (ObjectNode) read(json);
        ObjectNode metadata = object.withObject("/metadata");
        metadata.put("name", path.substring(path.lastIndexOf('/') + 1));
        metadata.put("uid", "uid-" + counter.incrementAndGet());
        metadata.put("resourceVersion", "" + counter.incrementAndGet());
        if (path.contains("/namespaces/")) {
            metadata.put("namespace", path.replaceFirst(".*/namespaces/([^/]+)/.*", "$1"));
        }
        objects.put(path, object);
        return object;
    }

    @Override
    protected Reply serve(Request request) {
        Matcher path = PATH.matcher(request.path());
        boolean typed = request.method().equals("GET")
                || MEDIA.contains(request.header("Content-Type"))
                || request.body().isEmpty();
        if (!path.matches() || !typed) {
            return Reply.json(404, "{\"kind\":\"Status\"}");
        }
        var group = Optional.ofNullable(path.group(1)).orElse("");
        if (path.group(2).equals("selfsubjectaccessreviews")) { // which every account may ask for
            return request.header("Authorization").equals("Bearer " + OWN_TOKEN)
                    ? ofItself(read(request.body()).path("spec").path("resourceAttributes"))
                    : status(401, "Unauthorized", "");
        }
        var verb = verb(request.method(), path.group(3) != null);
        boolean allowed = roles.allows(verb, path.group(2), group);
        // Applying what is not there is creating it.
        if (verb.equals("patch") && !objects.containsKey(request.path())) {
            allowed &=
                    !request.header("Content-Type").contains("apply") || roles.allows("create", path.group(2), group);
        }
        if (!request.header("Authorization").equals("Bearer " + OWN_TOKEN)) {
            return status(401, "Unauthorized", "");
        }
        return allowed && !refusing.equals(Optional.of(verb + " " + path.group(2)))
                ? served(request, path.group(2), verb)
                : status(403, "Forbidden", path.group(2));
    }

    private Reply ofItself(JsonNode asked) {
        boolean allowed = roles.grants(
                asked.path("verb").asText(),
                asked.path("resource").asText(),
                asked.path("group").asText());
        return Reply.json(201, "{\"status\":{\"allowed\":" + allowed + "}}");
    }

    private static String verb(String method, boolean named) {
        return switch (method) {
            case "GET" -> named ? "get" : "list";
            case "POST" -> "create";
            case "PUT" -> "update";
            case "PATCH" -> "patch";
            default -> "delete";
        };
    }

    private Reply served(Request request, String resource, String verb) {
        ObjectNode found = objects.get(request.path());
        return switch (verb) {
            case "get" -> found == null ? missing(request.path()) : Reply.json(200, found.toString());
            case "list" -> list(resource, request.query());
            case "create" ->
                switch (resource) {
                    case "tokenreviews" -> review(read(request.body()).path("spec"));
                    case "subjectaccessreviews" ->
                        Reply.json(201, "{\"status\":{\"allowed\":" + groupMayListPods + "}}");
                    default -> create(request);
                };
            case "update" -> update(request, found);
            case "patch" -> patch(request, found);
            default -> delete(request, found);
        };
    }

    private Reply list(String resource, String query) {
        var found = objects.entrySet().stream()
                .filter(e -> e.getKey().contains("/" + resource + "/"))
                .map(Map.Entry::getValue)
                .toList();
        int limit = Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1"));
        int from = query.contains("continue=") ? Integer.parseInt(query.replaceFirst(".*continue=(\\d+).*", "$1")) : 0;
        var page = JSON.createObjectNode();
        found.stream().skip(from).limit(limit).forEach(page.putArray("items")::add);
        if (from + limit < found.size()) {
            page.putObject("metadata").put("continue", "" + (from + limit));
        }
        return Reply.json(200, page.toString());
    }

    private Reply create(Request request) {
        var object = read(request.body());
        var path = request.path() + "/" + object.path("metadata").path("name").asText();
        if (objects.containsKey(path)) {
            return status(409, "AlreadyExists", path);
        }
        return Reply.json(201, put(path, request.body()).toString());
    }

    private Reply update(Request request, ObjectNode found) {
        if (found == null) {
            return missing(request.path());
        }
        var object = (ObjectNode) read(request.body());
        if (!object.path("metadata")
                .path("resourceVersion")
                .equals(found.path("metadata").path("resourceVersion"))) {
            return status(409, "Conflict", request.path());
        }
        object.withObject("/metadata").put("resourceVersion", "" + counter.incrementAndGet());
        if (!lying()) {
            objects.put(request.path(), object);
        }
        return Reply.json(200, object.toString());
    }

    private Reply patch(Request request, ObjectNode found) {
        if (request.header("Content-Type").contains("apply")) {
            return Reply.json(200, put(request.path(), request.body()).toString());
        }
        if (found == null) {
            return missing(request.path());
        }
        var metadata = read(request.body()).path("metadata");
        if (metadata.has("uid")
                && !metadata.path("uid").equals(found.path("metadata").path("uid"))) {
            return status(422, "Invalid", request.path());
        }
        if (!lying()) {
            ((ObjectNode) found.get("metadata")).set("labels", metadata.path("labels"));
        }
        return Reply.json(200, found.toString());
    }

    private Reply delete(Request request, ObjectNode found) {
        if (found == null) {
            return missing(request.path());
        }
        var uid = read(request.body().isEmpty() ? "{}" : request.body())
                .path("preconditions")
                .path("uid");
        if (!uid.isMissingNode() && !uid.equals(found.path("metadata").path("uid"))) {
            return status(409, "Conflict", request.path());
        }
        if (!lying() && !request.query().contains("dryRun=All")) {
            objects.remove(request.path());
        }
        return Reply.json(200, found.toString());
    }

    private Reply review(JsonNode spec) {
        var audience = spec.path("audiences").path(0).asText(API_AUDIENCE);
        boolean authenticated = valid(spec.path("token").asText(), audience);
        return Reply.json(201, "{\"status\":{\"authenticated\":" + authenticated + "}}");
    }

    boolean valid(String token, String audience) {
        var known = tokens.get(token);
        return known != null
                && known.audience().equals(audience)
                && objects.containsKey(known.path())
                && objects.get(known.path())
                        .path("metadata")
                        .path("uid")
                        .asText()
                        .equals(known.uid());
    }

    @Override
    protected boolean changes(Request request) {
        return !request.method().equals("GET")
                && !request.path().endsWith("reviews")
                && !request.query().contains("dryRun")
                && !request.query().contains("fieldManager");
    }

    @Override
    protected Reply cutOff() {
        return status(401, "Unauthorized", "");
    }

    private static Reply missing(String path) {
        return status(404, "NotFound", path.substring(path.lastIndexOf('/') + 1));
    }

    private static Reply status(int code, String reason, String name) {
        return Reply.json(
                code, "{\"kind\":\"Status\",\"reason\":\"" + reason + "\",\"details\":{\"name\":\"" + name + "\"}}");
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
