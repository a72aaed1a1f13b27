package io.cordon.connectors.entra;

import io.cordon.connectors.api.CredentialView;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account as the inventory names it: {@code user:ID}, {@code service-principal:ID} or {@code agent-identity:ID}, by object id. Names are not taken:
 * they can be changed and reused.
 */
record Subject(Kind kind, String id) {
    static final String EXPECTED = "the principal is neither user:ID nor service-principal:ID nor agent-identity:ID";
    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern FORM = Pattern.compile("(user|service-principal|agent-identity):(" + GUID + ")");

    /** What an account is; an agent identity is a service principal whose credentials are its blueprint's. */
    enum Kind {
        USER("user"),
        SERVICE_PRINCIPAL("service principal"),
        AGENT_IDENTITY("agent identity");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Optional<Subject> of(CredentialView credential) {
        Matcher matcher = FORM.matcher(credential.principal());
        return matcher.matches()
                ? Optional.of(new Subject(kind(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "user" -> Kind.USER;
            case "agent-identity" -> Kind.AGENT_IDENTITY;
            default -> Kind.SERVICE_PRINCIPAL;
        };
    }

    static boolean isId(String text) {
        return text.matches(GUID);
    }

    boolean isUser() {
        return kind == Kind.USER;
    }

    /** Whether it can hold secrets of its own, in contrast to a user and to an agent identity. */
    boolean ownsSecrets() {
        return kind == Kind.SERVICE_PRINCIPAL;
    }

    /** Where it is read. Without a cast to its type: Graph answers 404 to a wrong cast, which must not look like "gone". */
    String path() {
        return (isUser() ? "/users/" : "/servicePrincipals/") + id;
    }

    /** Where it is changed. */
    String writePath() {
        return path() + (kind == Kind.AGENT_IDENTITY ? "/microsoft.graph.agentIdentity" : "");
    }

    @Override
    public String toString() {
        return kind.words + " " + id;
    }
}
