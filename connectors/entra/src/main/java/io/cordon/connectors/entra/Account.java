package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/**
 * An account as Graph shows it.
 *
 * @param type of the object where it is not the usual one, without the name space; empty otherwise
 * @param appId application that a service principal stands for; empty for a user and for an agent identity
 */
record Account(boolean enabled, String type, Optional<String> appId) {
    static final String LOOKING = "looking the account up";
    private static final String AGENT = "agentIdentity";
    private static final String AGENTS_PRINCIPAL_TYPE = "ServiceIdentity";
    private static final String BLUEPRINT = "agentIdentityBlueprint";

    /** What looking it up gave. */
    sealed interface Looked {
        record Found(Account account) implements Looked {}

        /** There is no such object in the tenant, or it is among the deleted. */
        record Absent() implements Looked {}

        /** Nobody knows. */
        record Unclear(HttpAnswer answer) implements Looked {}
    }

    static Looked of(Graph graph, Subject subject) {
        String members = subject.isUser() ? "id,accountEnabled" : "id,appId,accountEnabled,servicePrincipalType";
        HttpAnswer answer = graph.get(subject.path() + "?$select=" + members);
        if (Answers.absent(answer)) {
            return new Looked.Absent();
        }
        return answer instanceof HttpAnswer.Response response
                        && response.accepted()
                        && response.body().path("accountEnabled").isBoolean()
                ? new Looked.Found(read(response.body()))
                : new Looked.Unclear(answer);
    }

    private static Account read(JsonNode object) {
        return new Account(
                object.path("accountEnabled").asBoolean(),
                type(object),
                Optional.of(object.path("appId").asText("")).filter(Subject::isId));
    }

    /** The object's own type, such as {@code agentIdentity}; Graph names it where it is more special than what was asked for. */
    static String type(JsonNode object) {
        String named = object.path("@odata.type").asText("").replaceFirst("^#microsoft\\.graph\\.", "");
        boolean agent = object.path("servicePrincipalType").asText("").equals(AGENTS_PRINCIPAL_TYPE);
        return named.isEmpty() && agent ? AGENT : named;
    }

    /** Whether a type is the one that a family of agents hangs from: its principal or its application. */
    static boolean isBlueprint(String type) {
        return type.startsWith(BLUEPRINT);
    }

    /** Why this account must not be touched under this name; empty if it may be. */
    Optional<String> mismatch(Subject subject) {
        if (isBlueprint(type)) {
            return Optional.of("it is a blueprint's: all agents of the family would lose access");
        }
        boolean agentExpected = subject.kind() == Subject.Kind.AGENT_IDENTITY;
        return agentExpected == type.equals(AGENT)
                ? Optional.empty()
                : Optional.of("the object is " + (agentExpected ? "no" : "an") + " agent identity");
    }
}
