package io.cordon.connectors.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a lookup shows. */
sealed interface Sight {

    /** Vault knows it. */
    record There(JsonNode data) implements Sight {
        @Override
        public String toString() {
            return "There"; // what Vault tells is not shown
        }
    }

    /** Vault does not know it, or no longer. */
    record Gone() implements Sight {}

    /** The answer says neither. */
    record Unclear(HttpAnswer answer) implements Sight {}

    /* Vault says 400, 403 or 404 for what is not there, depending on version and path, and 403 also to a caller without rights. The text
     * tells the two apart: with an unknown one nothing is taken to be gone. */
    Set<String> GONE = Set.of(
            "invalid accessor", "bad token", "invalid lease", "token not found", "failed to find accessor entry");

    static Sight of(HttpAnswer answer) {
        if (!(answer instanceof HttpAnswer.Response response)) {
            return new Unclear(answer);
        }
        if (response.status() == 200 && response.body().path("data").isObject()) {
            return new There(response.body().path("data"));
        }
        return nothingThere(response) || (response.status() / 100 == 4 && saysGone(response.body()))
                ? new Gone()
                : new Unclear(response);
    }

    /** Of an AppRole: Vault answers 500 if the role itself does not exist, and 500 for any trouble of its own, also with a role of its storage. */
    static Sight ofSecretId(HttpAnswer answer, String role) {
        boolean roleGone = answer instanceof HttpAnswer.Response response
                && response.status() == 500
                && texts(response.body()).anyMatch(text -> text.contains("role \"" + role + "\" does not exist"));
        return roleGone ? new Gone() : of(answer);
    }

    /** Of a list: Vault answers 404 for an empty one. */
    static Sight ofList(HttpAnswer answer) {
        var sight = of(answer);
        return sight instanceof There there && there.data().path("keys").isEmpty() ? new Gone() : sight;
    }

    /** 404 with an empty list of errors; a path or namespace that does not exist comes with one: there nothing is known. */
    private static boolean nothingThere(HttpAnswer.Response response) {
        var errors = response.body().path("errors");
        return response.status() == 404 && errors.isArray() && errors.isEmpty();
    }

    private static boolean saysGone(JsonNode body) {
        var errors = errors(body);
        return GONE.stream().anyMatch(errors::contains);
    }

    private static Stream<String> texts(JsonNode body) {
        return StreamSupport.stream(body.path("errors").spliterator(), false).map(JsonNode::asText);
    }

    private static String errors(JsonNode body) {
        return body.path("errors").toString();
    }
}
