package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Two claims of an access token, read without believing them: whom it is for and when it ends. */
record TokenClaims(String audience, Optional<Instant> expiry) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    /** Empty for one that is no JWT. */
    static Optional<TokenClaims> of(SecretValue token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    .filter(JsonNode::isObject)
                    .map(TokenClaims::read);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // three parts, but not a JWT
        }
    }

    private static TokenClaims read(JsonNode claims) {
        long end = claims.path("exp").asLong(0);
        return new TokenClaims(
                claims.path("aud").asText(""),
                end > 0 && end <= Instant.MAX.getEpochSecond()
                        ? Optional.of(Instant.ofEpochSecond(end))
                        : Optional.empty());
    }

    /** Graph refuses a token that is for another service, however alive it is: its refusal proves something about its own only. */
    boolean isForGraph(EntraConfig config) {
        return audience.equals(GRAPH) || audience.replaceFirst("/+$", "").equals(config.audience());
    }
}
