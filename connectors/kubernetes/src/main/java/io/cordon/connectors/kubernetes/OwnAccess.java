package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/*
 * Role bindings that agents have show in which namespaces they live; the connector may list them anyway. Which role it has to be able to bind is in
 * the bindings themselves, and the API server checks that only when one is written.
 */
/** What the connector's own account may do, as the cluster's SelfSubjectAccessReview says; every account may ask that. */
final class OwnAccess {
    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String BINDINGS = "/apis/rbac.authorization.k8s.io/v1/rolebindings";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final int MOST_NAMESPACES = 5;

    private record Need(String verb, String group, String resource) {}

    private static final List<Need> IN_NAMESPACES = List.of(
            new Need("get", "", "pods"),
            new Need("patch", "", "pods"),
            new Need("delete", "", "pods"),
            new Need("list", "", "events"),
            new Need("delete", "", "secrets"),
            new Need("create", "networking.k8s.io", "networkpolicies"),
            new Need("patch", "networking.k8s.io", "networkpolicies"));
    private static final List<Need> TO_RECREATE = List.of(
            new Need("get", "", "serviceaccounts"),
            new Need("create", "", "serviceaccounts"),
            new Need("delete", "", "serviceaccounts"));
    private static final List<Need> IN_CLUSTER = List.of(
            new Need("list", RBAC, "rolebindings"),
            new Need("update", RBAC, "rolebindings"),
            new Need("list", RBAC, "clusterrolebindings"),
            new Need("update", RBAC, "clusterrolebindings"),
            new Need("create", "authentication.k8s.io", "tokenreviews"),
            new Need("create", "authorization.k8s.io", "subjectaccessreviews"));

    private final KubernetesConfig config;
    private final ClusterApi api;

    OwnAccess(KubernetesConfig config, ClusterApi api) {
        this.config = config;
        this.api = api;
    }

    List<Permission> ask() {
        List<Permission> permissions = new ArrayList<>();
        IN_CLUSTER.forEach(need -> permissions.add(permission(need, "")));
        permissions.add(permission(new Need("create", "", "configmaps"), config.evidenceNamespace()));
        for (String namespace : namespaces()) {
            IN_NAMESPACES.forEach(need -> permissions.add(permission(need, namespace)));
            if (config.recreateAccounts()) {
                TO_RECREATE.forEach(need -> permissions.add(permission(need, namespace)));
            }
        }
        return permissions;
    }

    private List<String> namespaces() {
        SortedSet<String> found = new TreeSet<>();
        for (JsonNode binding : Listing.of(api, BINDINGS).objects()) {
            found.add(binding.path("metadata").path("namespace").asText());
        }
        return found.stream().filter(config::allows).limit(MOST_NAMESPACES).toList();
    }

    private Permission permission(Need need, String namespace) {
        String name = need.verb() + " " + need.resource() + (namespace.isEmpty() ? "" : " in " + namespace);
        HttpAnswer answer = api.create(REVIEWS, review(need, namespace));
        return Trouble.ofPermission(answer, name, "the cluster refuses the connector's own token")
                .orElseGet(() -> read(name, (HttpAnswer.Response) answer));
    }

    private static Permission read(String name, HttpAnswer.Response response) {
        JsonNode allowed = response.body().path("status").path("allowed");
        return allowed.isBoolean()
                ? Permission.of(
                        allowed.booleanValue(), name, "bind the roles of the connector's README to its service account")
                : new Permission.Unclear(name, "the review answered " + response.status() + " without a verdict");
    }

    private static JsonNode review(Need need, String namespace) {
        ObjectNode review = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "authorization.k8s.io/v1")
                .put("kind", "SelfSubjectAccessReview");
        ObjectNode asked = review.putObject("spec").putObject("resourceAttributes");
        asked.put("verb", need.verb()).put("group", need.group()).put("resource", need.resource());
        if (!namespace.isEmpty()) {
            asked.put("namespace", namespace);
        }
        return review;
    }
}
