package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Role bindings and cluster role bindings that name a service account. */
final class Bindings {
    private static final String GROUP = "/apis/rbac.authorization.k8s.io/v1/";
    private static final List<String> KINDS = List.of("rolebindings", "clusterrolebindings");

    private final ClusterApi api;

    Bindings(ClusterApi api) {
        this.api = api;
    }

    /** Takes the account out of each binding; the binding itself remembers it. */
    StepOutcome remove(Subject.Account account) {
        return change(b -> ClusterObjects.names(b, account), b -> ClusterObjects.without(b, account), "removed from");
    }

    /** Puts it back where it was taken out. */
    StepOutcome restore(Subject.Account account) {
        return change(b -> ClusterObjects.keeps(b, account), b -> ClusterObjects.with(b, account), "restored to");
    }

    /** How many bindings name it; empty if that cannot be read. */
    Optional<Integer> naming(Subject.Account account) {
        int named = 0;
        for (String kind : KINDS) {
            var list = Listing.of(api, GROUP + kind);
            if (list.trouble().isPresent()) {
                return Optional.empty();
            }
            for (JsonNode binding : list.objects()) {
                named += ClusterObjects.names(binding, account) ? 1 : 0;
            }
        }
        return Optional.of(named);
    }

    /** Goes on after a binding that could not be changed: the account shall lose what it can. */
    private StepOutcome change(Predicate<JsonNode> which, Function<JsonNode, ObjectNode> to, String verb) {
        List<String> changed = new ArrayList<>();
        Optional<StepOutcome> trouble = Optional.empty();
        for (String kind : KINDS) {
            var list = Listing.of(api, GROUP + kind);
            trouble = trouble.or(() -> list.trouble().map(answer -> Reading.failed(answer, "list of " + kind)));
            for (JsonNode binding : list.objects()) {
                if (which.test(binding)) {
                    // With its resource version: a change in between is 409, and the next try reads anew.
                    HttpAnswer answer = api.replace(path(kind, binding), to.apply(whole(kind, binding)));
                    var name = binding.path("metadata").path("name").asText();
                    if (Reading.accepted(answer) || Reading.notFound(answer)) {
                        changed.add(name);
                    } else {
                        trouble = trouble.or(() -> failed(answer, name));
                    }
                }
            }
        }
        return trouble.orElseGet(() -> outcome(changed, verb));
    }

    private static Optional<StepOutcome> failed(HttpAnswer answer, String binding) {
        return Optional.of(Reading.failed(answer, "change of binding " + binding));
    }

    private static StepOutcome outcome(List<String> changed, String verb) {
        return changed.isEmpty()
                ? new StepOutcome.AlreadyDone(Evidence.catalogue("no binding to change"))
                : new StepOutcome.Done(Evidence.acceptance("account " + verb + " " + changed));
    }

    /** Items of a list come without their kind. */
    private static JsonNode whole(String kind, JsonNode binding) {
        ObjectNode whole = binding.deepCopy();
        return whole.put("apiVersion", "rbac.authorization.k8s.io/v1")
                .put("kind", kind.equals("rolebindings") ? "RoleBinding" : "ClusterRoleBinding");
    }

    private static String path(String kind, JsonNode binding) {
        var metadata = binding.path("metadata");
        var scope = kind.equals("rolebindings")
                ? "namespaces/" + metadata.path("namespace").asText() + "/"
                : "";
        return GROUP + scope + kind + "/" + metadata.path("name").asText().replace(":", "%3A");
    }
}
