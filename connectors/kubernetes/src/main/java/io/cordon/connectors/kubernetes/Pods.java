package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/** Pods: their bound tokens die with them. */
final class Pods {
    private final ClusterApi api;
    private final String evidenceNamespace;

    Pods(ClusterApi api, String evidenceNamespace) {
        this.api = api;
        this.evidenceNamespace = evidenceNamespace;
    }

    static String path(Subject.Pod pod) {
        return "/api/v1/namespaces/" + pod.namespace() + "/pods/" + pod.name();
    }

    Optional<String> uid(Subject.Pod pod) {
        HttpAnswer answer = api.get(path(pod));
        return Reading.accepted(answer) ? Optional.of(uid(Reading.body(answer))) : Optional.empty();
    }

    /**
     * Keeps evidence, then deletes.
     *
     * <p><b>Failure semantics:</b> without evidence the pod is not deleted; calling again is safe, and a pod that took its place is left alone.
     *
     * @param captured uid of the pod that is meant, if it could be read before
     */
    StepOutcome delete(Subject.Pod pod, Optional<String> captured, String command) {
        HttpAnswer found = api.get(path(pod));
        if (Reading.notFound(found)) {
            return new StepOutcome.AlreadyDone(Evidence.statement("the pod is not there"));
        }
        if (!Reading.accepted(found)) {
            return Reading.failed(found, "pod");
        }
        JsonNode object = Reading.body(found);
        String uid = uid(object);
        if (captured.filter(meant -> !meant.equals(uid)).isPresent()) {
            return new StepOutcome.AlreadyDone(Evidence.statement("another pod has its name now"));
        }
        HttpAnswer kept = keep(pod, object, command);
        if (!Reading.accepted(kept) && !Reading.status(kept, 409)) { // 409: kept by an earlier try
            return Reading.failed(kept, "evidence of the pod");
        }
        return Reading.written(
                api.delete(path(pod), Optional.of(uid)), "pod deleted, evidence in " + evidenceName(uid));
    }

    private HttpAnswer keep(Subject.Pod pod, JsonNode object, String command) {
        var path = "/api/v1/namespaces/" + pod.namespace() + "/events?limit=200&fieldSelector=involvedObject.uid%3D"
                + uid(object);
        HttpAnswer events = api.get(path);
        if (!Reading.accepted(events)) {
            return events;
        }
        var map = PodEvidence.configMap(
                evidenceName(uid(object)), command, object, Reading.body(events).path("items"));
        return api.create("/api/v1/namespaces/" + evidenceNamespace + "/configmaps", map);
    }

    private static String evidenceName(String uid) {
        return "cordon-evidence-" + uid;
    }

    private static String uid(JsonNode pod) {
        return pod.path("metadata").path("uid").asText();
    }
}
