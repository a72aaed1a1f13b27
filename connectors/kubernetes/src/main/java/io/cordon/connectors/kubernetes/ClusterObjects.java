package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Objects of the cluster as they are written. Pure. */
final class ClusterObjects {
    /** Annotation of a binding under which the subject that was taken out is kept. */
    static final String REMOVED = "cordon.io/removed-subject";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> ACCOUNT_PARTS = Set.of("imagePullSecrets", "automountServiceAccountToken");

    private ClusterObjects() {}

    static ObjectNode account(String name) {
        ObjectNode account = NODES.objectNode().put("apiVersion", "v1").put("kind", "ServiceAccount");
        account.putObject("metadata").put("name", name);
        return account;
    }

    /** The same account without what the cluster gave it. */
    static ObjectNode copyOfAccount(JsonNode former) {
        ObjectNode account = account(former.path("metadata").path("name").asText());
        for (String part : Set.of("labels", "annotations")) {
            if (former.path("metadata").has(part)) {
                ((ObjectNode) account.get("metadata"))
                        .set(part, former.path("metadata").get(part));
            }
        }
        ACCOUNT_PARTS.stream().filter(former::has).forEach(part -> account.set(part, former.get(part)));
        return account;
    }

    static boolean names(JsonNode binding, Subject.Account account) {
        for (JsonNode subject : binding.path("subjects")) {
            if (is(subject, binding, account)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this account was taken out of the binding. */
    static boolean keeps(JsonNode binding, Subject.Account account) {
        return binding.path("metadata")
                .path("annotations")
                .path(key(account))
                .asText()
                .equals(name(account));
    }

    /** The binding without the account, which is remembered in the binding itself. */
    static ObjectNode without(JsonNode binding, Subject.Account account) {
        ObjectNode changed = binding.deepCopy();
        ArrayNode left = changed.putArray("subjects");
        for (JsonNode subject : binding.path("subjects")) {
            if (!is(subject, binding, account)) {
                left.add(subject);
            }
        }
        ((ObjectNode) changed.get("metadata")).withObject("/annotations").put(key(account), name(account));
        return changed;
    }

    /** The binding as it was. */
    static ObjectNode with(JsonNode binding, Subject.Account account) {
        ObjectNode changed = binding.deepCopy();
        ((ObjectNode) changed.get("metadata")).withObject("/annotations").remove(key(account));
        changed.withArray("/subjects")
                .addObject()
                .put("kind", "ServiceAccount")
                .put("name", account.name())
                .put("namespace", account.namespace());
        return changed;
    }

    private static String key(Subject.Account account) {
        // Names of annotations have at most 63 characters after the slash.
        return REMOVED + "-" + Integer.toHexString(name(account).hashCode());
    }

    private static String name(Subject.Account account) {
        return account.namespace() + "/" + account.name();
    }

    private static boolean is(JsonNode subject, JsonNode binding, Subject.Account account) {
        var namespace = subject.path("namespace")
                .asText(binding.path("metadata").path("namespace").asText());
        return subject.path("kind").asText().equals("ServiceAccount")
                && subject.path("name").asText().equals(account.name())
                && namespace.equals(account.namespace());
    }
}
