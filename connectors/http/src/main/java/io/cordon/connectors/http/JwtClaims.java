package io.cordon.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The claims of a token, read without believing them: no signature is checked, they only say what to ask the target. */
public final class JwtClaims {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode claims;

    private JwtClaims(JsonNode claims) {
        this.claims = claims;
    }

    /** The claims; empty for a token that is no JWT. */
    public static Optional<JwtClaims> of(SecretValue token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    .filter(JsonNode::isObject)
                    .map(JwtClaims::new);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // three parts, but not a JWT
        }
    }

    /** A claim that is a text; empty if it is not there, empty or something else. */
    public Optional<String> text(String name) {
        return Optional.of(claims.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isEmpty());
    }

    /** Whom it is for: {@code aud} is a text or a list of them. */
    public List<String> audiences() {
        JsonNode audience = claims.path("aud");
        Stream<JsonNode> all =
                audience.isArray() ? StreamSupport.stream(audience.spliterator(), false) : Stream.of(audience);
        return all.map(one -> one.asText("")).filter(one -> !one.isEmpty()).toList();
    }

    /** A claim that is a list of texts, or one inside other claims; empty if it is not there or something else. */
    public List<String> texts(String... path) {
        JsonNode claim = claims;
        for (String name : path) {
            claim = claim.path(name);
        }
        return claim.isArray()
                ? StreamSupport.stream(claim.spliterator(), false)
                        .map(one -> one.asText(""))
                        .toList()
                : List.of();
    }

    /** When it ends by itself. */
    public Optional<Instant> expiry() {
        long end = claims.path("exp").asLong(0);
        return end > 0 && end <= Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(end))
                : Optional.empty();
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "JwtClaims[redacted]";
    }
}
