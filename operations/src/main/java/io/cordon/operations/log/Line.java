package io.cordon.operations.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it stands in the file: a JSON object whose last member is the hash.
 *
 * @param body the text up to the hash
 * @param hash the hash that the line states
 * @param content the members
 */
record Line(String body, String hash, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Strict to the last character: what it does not match is covered by no hash. */
    private static final Pattern FORM = Pattern.compile("(\\{.*),\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    /** A new line after the one with this hash. */
    static Line after(String previous, ObjectNode content) {
        String whole = content.toString();
        String body = whole.substring(0, whole.length() - 1);
        return new Line(body, LineHash.of(previous, body), content);
    }

    /** Empty if the text is none of this log's lines, whole and well-formed. */
    static Optional<Line> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(form.group(1) + "}");
            return content.path("seq").isIntegralNumber()
                            && content.path("kind").isTextual()
                    ? Optional.of(new Line(form.group(1), form.group(2), content))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean follows(String previous) {
        return LineHash.of(previous, body).equals(hash);
    }

    long sequence() {
        return content.path("seq").longValue();
    }

    String tenant() {
        return content.path("tenant").asText();
    }

    String at() {
        return content.path("at").asText();
    }

    boolean is(LineKind kind) {
        return content.path("kind").asText().equals(kind.label());
    }

    JsonNode facts() {
        return content.path("facts");
    }

    String text() {
        return body + ",\"hash\":\"" + hash + "\"}";
    }
}
