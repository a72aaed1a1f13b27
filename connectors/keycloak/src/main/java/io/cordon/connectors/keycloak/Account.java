package io.cordon.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import java.util.Optional;

/**
 * A client or a user as the realm has it.
 *
 * @param path of the resource below the realm's administration
 * @param enabled whether it may log in
 * @param notBefore tokens issued before this second are void; 0 for none
 */
record Account(String path, boolean enabled, long notBefore) {

    /** The client with this name. */
    static Looked<Account> client(Keycloak keycloak, String clientId) {
        return find(keycloak.get("/clients?clientId=" + HttpCall.segment(clientId)), "clientId", clientId, "/clients/");
    }

    /** The user with this name. */
    static Looked<Account> user(Keycloak keycloak, String name) {
        var answer = keycloak.get("/users?exact=true&username=" + HttpCall.segment(name));
        return find(answer, "username", name, "/users/");
    }

    private static Looked<Account> find(HttpAnswer answer, String member, String name, String below) {
        if (!(answer instanceof HttpAnswer.Response response)
                || !response.accepted()
                || !response.body().isArray()) {
            return new Looked.Unclear<>(answer);
        }
        for (JsonNode candidate : response.body()) {
            if (candidate.path(member).asText().equalsIgnoreCase(name)) {
                return new Looked.Found<>(of(candidate, below), response);
            }
        }
        return new Looked.Absent<>();
    }

    private static Account of(JsonNode node, String below) {
        return new Account(
                below + HttpCall.segment(node.path("id").asText()),
                node.path("enabled").asBoolean(),
                Optional.of(node.path("notBefore")).map(JsonNode::asLong).orElse(0L));
    }
}
