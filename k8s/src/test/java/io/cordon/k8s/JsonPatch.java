package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Add, replace and remove of RFC 6902; what it does not know fails, and so does a path that is not there. */
final class JsonPatch {

    private JsonPatch() {}

    static void apply(JsonNode operations, ObjectNode target) {
        operations.forEach(operation -> apply(
                operation.path("op").asText(),
                JsonPointer.compile(operation.path("path").asText()),
                operation.path("value"),
                target));
    }

    private static void apply(String kind, JsonPointer path, JsonNode value, ObjectNode target) {
        JsonNode parent = target.at(path.head());
        String last = path.last().getMatchingProperty();
        switch (kind) {
            case "add" -> add(parent, last, value.deepCopy());
            case "replace" -> replace(target, path, value.deepCopy());
            case "remove" -> remove(target, path);
            default -> throw new IllegalArgumentException("operation " + kind + " is not known");
        }
    }

    private static void add(JsonNode parent, String last, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            assertThat(last).as("lists are appended to").isEqualTo("-");
            list.add(value);
        } else {
            assertThat(parent).isInstanceOf(ObjectNode.class);
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static void replace(ObjectNode target, JsonPointer path, JsonNode value) {
        remove(target, path);
        ((ObjectNode) target.at(path.head())).set(path.last().getMatchingProperty(), value);
    }

    private static void remove(ObjectNode target, JsonPointer path) {
        JsonNode parent = target.at(path.head());
        assertThat(target.at(path).isMissingNode()).as("nothing is at %s", path).isFalse();
        assertThat(parent).as("only fields of mappings are removed").isInstanceOf(ObjectNode.class);
        ((ObjectNode) parent).remove(path.last().getMatchingProperty());
    }
}
