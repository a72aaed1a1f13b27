package io.cordon.connectors.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.util.Optional;

/**
 * A key to sign with. It does not show itself.
 *
 * @param token of temporary credentials
 */
record AwsKey(String id, String secret, Optional<String> token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what STS gives, {@code {"AccessKeyId", "SecretAccessKey", "SessionToken"}}; empty if it is not that. */
    static Optional<AwsKey> parse(SecretValue value) {
        try {
            JsonNode map = JSON.readTree(value.reveal());
            var id = map.path("AccessKeyId").asText("");
            var secret = map.path("SecretAccessKey").asText("");
            return id.isEmpty() || secret.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AwsKey(
                            id,
                            secret,
                            Optional.ofNullable(map.path("SessionToken").textValue())));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // the message may repeat the secret: it goes nowhere
        }
    }

    @Override
    public String toString() {
        return "AwsKey[redacted]";
    }
}
