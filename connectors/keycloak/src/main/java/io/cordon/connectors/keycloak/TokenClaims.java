package io.cordon.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads claims of a token without believing them: the server decides what a session is. */
final class TokenClaims {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenClaims() {}

    /** The session that a token names; empty for a service account's token and for one that is no JWT. */
    static Optional<String> session(SecretValue token) {
        return claims(token).map(c -> c.path("sid").asText("")).filter(sid -> !sid.isEmpty() && sid.length() <= 100);
    }

    /** Whether it looks like a token rather than a client's secret. */
    static boolean isToken(SecretValue secret) {
        return claims(secret).isPresent();
    }

    /** Whether a token names this client in its audience; true for one that is no JWT and names nobody. */
    static boolean isFor(SecretValue token, String clientId) {
        return claims(token).map(c -> c.path("aud")).stream()
                .allMatch(audience -> audience.isArray()
                        ? StreamSupport.stream(audience.spliterator(), false)
                                .anyMatch(one -> one.asText().equals(clientId))
                        : audience.asText("").equals(clientId));
    }

    private static Optional<JsonNode> claims(SecretValue token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    .filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // three parts, but not a JWT
        }
    }
}
