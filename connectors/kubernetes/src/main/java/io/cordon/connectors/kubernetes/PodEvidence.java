package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What is kept of a pod before it goes: what it was, how it was, what happened to it; no value that could be a secret. Pure. */
final class PodEvidence {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> METADATA =
            Set.of("name", "namespace", "uid", "labels", "ownerReferences", "creationTimestamp");
    private static final Set<String> SPEC = Set.of(
            "serviceAccountName", "nodeName", "hostNetwork", "hostPID", "hostIPC", "securityContext", "restartPolicy");
    private static final Set<String> CONTAINER =
            Set.of("name", "image", "imagePullPolicy", "ports", "resources", "securityContext");
    private static final Set<String> EVENT =
            Set.of("reason", "type", "count", "firstTimestamp", "lastTimestamp", "eventTime");
    private static final int MOST_EVENTS = 200;

    private PodEvidence() {}

    /** A config map under this name. Commands, arguments, annotations, environment values and messages of events are left out: any may hold a secret. */
    static ObjectNode configMap(String name, String command, JsonNode pod, JsonNode events) {
        ObjectNode map = NODES.objectNode()
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("immutable", true);
        ObjectNode metadata = map.putObject("metadata").put("name", name);
        metadata.putObject("labels").put("app.kubernetes.io/managed-by", "cordon");
        metadata.putObject("annotations").put("cordon.io/command", command);
        map.putObject("data")
                .put("pod.json", pod(pod).toString())
                .put("events.json", events(events).toString());
        return map;
    }

    private static ObjectNode pod(JsonNode pod) {
        ObjectNode kept = NODES.objectNode();
        kept.set("metadata", only(pod.path("metadata"), METADATA));
        ObjectNode spec = only(pod.path("spec"), SPEC);
        for (String kind : List.of("initContainers", "containers", "ephemeralContainers")) {
            ArrayNode containers = spec.putArray(kind);
            pod.path("spec").path(kind).forEach(container -> containers.add(container(container)));
        }
        ArrayNode volumes = spec.putArray("volumes");
        pod.path("spec")
                .path("volumes")
                .forEach(volume -> volume.fieldNames().forEachRemaining(field -> {
                    if (!field.equals("name")) {
                        volumes.add(volume.path("name").asText() + ": " + field);
                    }
                }));
        kept.set("spec", spec);
        kept.set("status", status(pod.path("status")));
        return kept;
    }

    private static ObjectNode container(JsonNode container) {
        ObjectNode kept = only(container, CONTAINER);
        ArrayNode names = kept.putArray("env");
        container
                .path("env")
                .forEach(variable -> names.add(variable.path("name").asText()));
        return kept;
    }

    private static ObjectNode status(JsonNode status) {
        ObjectNode kept = only(status, Set.of("phase", "podIP", "hostIP", "startTime", "reason"));
        ArrayNode containers = kept.putArray("containerStatuses");
        status.path("containerStatuses")
                .forEach(c ->
                        containers.add(only(c, Set.of("name", "imageID", "containerID", "restartCount", "ready"))));
        return kept;
    }

    private static ArrayNode events(JsonNode events) {
        ArrayNode kept = NODES.arrayNode();
        for (JsonNode event : events) {
            if (kept.size() < MOST_EVENTS) {
                kept.add(only(event, EVENT));
            }
        }
        return kept;
    }

    private static ObjectNode only(JsonNode object, Set<String> fields) {
        ObjectNode kept = NODES.objectNode();
        object.fields().forEachRemaining(field -> {
            if (fields.contains(field.getKey())) {
                kept.set(field.getKey(), field.getValue());
            }
        });
        return kept;
    }
}
