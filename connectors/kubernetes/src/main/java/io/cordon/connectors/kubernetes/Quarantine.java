package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/** Cuts a pod off: a policy that lets nothing in or out, and the label that puts the pod under it. */
final class Quarantine {
    static final String LABEL = "cordon.io/quarantine";
    static final String POLICY = "cordon-quarantine";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ClusterApi api;

    Quarantine(ClusterApi api) {
        this.api = api;
    }

    StepOutcome cutOff(Subject.Pod pod, Optional<String> uid) {
        // The policy first: a label without it cuts nothing.
        HttpAnswer policy = api.apply(policyPath(pod.namespace()), policy());
        if (!Reading.accepted(policy)) {
            return Reading.failed(policy, "quarantine policy");
        }
        ObjectNode patch = NODES.objectNode();
        ObjectNode metadata = patch.putObject("metadata");
        metadata.putObject("labels").put(LABEL, "true");
        uid.ifPresent(id -> metadata.put("uid", id));
        HttpAnswer labelled = api.merge(Pods.path(pod), patch);
        // A uid cannot be changed: to a patch with another one the API server says 422.
        return uid.isPresent() && Reading.status(labelled, 422)
                ? new StepOutcome.AlreadyDone(Evidence.statement("another pod has its name now"))
                : Reading.written(labelled, "pod is labelled for quarantine");
    }

    boolean isCutOff(Subject.Pod pod) {
        HttpAnswer answer = api.get(Pods.path(pod));
        return Reading.notFound(answer)
                || (Reading.accepted(answer)
                        && Reading.body(answer).path("metadata").path("labels").has(LABEL));
    }

    private static String policyPath(String namespace) {
        return "/apis/networking.k8s.io/v1/namespaces/" + namespace + "/networkpolicies/" + POLICY;
    }

    private static ObjectNode policy() {
        ObjectNode policy =
                NODES.objectNode().put("apiVersion", "networking.k8s.io/v1").put("kind", "NetworkPolicy");
        policy.putObject("metadata").put("name", POLICY);
        ObjectNode spec = policy.putObject("spec");
        spec.putObject("podSelector").putObject("matchLabels").put(LABEL, "true");
        // Both kinds without any rule: nothing is allowed.
        spec.putArray("policyTypes").add("Ingress").add("Egress");
        return policy;
    }
}
