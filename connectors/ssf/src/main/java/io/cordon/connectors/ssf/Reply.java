package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/** What a receiver is answered. */
record Reply(int status, String body, Map<String, String> headers) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, body.toString(), Map.of());
    }

    static Reply empty(int status) {
        return new Reply(status, "", Map.of());
    }

    static Reply bad(String description) {
        return json(
                400,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("err", "invalid_request")
                        .put("description", description));
    }

    Reply with(String name, String value) {
        return new Reply(status, body, Map.of(name, value));
    }
}
