package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a token says of itself. It is not verified: the API server does that, this only says what to ask it.
 *
 * @param audiences whom it is for; empty if it does not say
 */
record TokenClaims(List<String> audiences, Optional<Instant> expiry) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TokenClaims of(SecretValue token) {
        String[] parts = token.reveal().split("\\.", -1);
        try {
            JsonNode claims = parts.length == 3
                    ? JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    : JSON.createObjectNode();
            List<String> audiences = new ArrayList<>();
            JsonNode audience = claims.path("aud");
            (audience.isTextual() ? JSON.createArrayNode().add(audience) : audience)
                    .forEach(a -> audiences.add(a.asText()));
            return new TokenClaims(
                    List.copyOf(audiences),
                    Optional.of(claims.path("exp"))
                            .filter(JsonNode::canConvertToLong)
                            .map(e -> Instant.ofEpochSecond(e.asLong())));
        } catch (IOException | IllegalArgumentException e) {
            return new TokenClaims(List.of(), Optional.empty()); // not a JWT: reviewed as it is
        }
    }
}
