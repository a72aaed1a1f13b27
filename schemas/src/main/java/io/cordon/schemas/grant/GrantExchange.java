package io.cordon.schemas.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** What a runtime and an issuer service send each other, as JSON. The answer holds the keys of one session: it goes over TLS and into no log. */
public final class GrantExchange {
    /** Path of the one resource, for runtimes in other languages. */
    public static final String PATH = "/v1/grants";

    private static final ObjectMapper JSON = new ObjectMapper();

    private GrantExchange() {}

    public static byte[] request(GrantRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tenant", request.tenant())
                .put("runtime", request.runtime())
                .put("agent", request.agent())
                .put("agentType", request.agentType())
                .put("session", request.session())
                .put("root", request.root())
                .put("scopeDigest", request.scopeDigest())
                .put("drill", request.drill());
        request.parent().ifPresent(parent -> node.put("parent", parent));
        return bytes(node);
    }

    /**
     * Reads a request.
     *
     * @throws InvalidGrantException if it is none within bounds
     */
    public static GrantRequest readRequest(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return new GrantRequest(
                    text(node, "tenant"),
                    text(node, "runtime"),
                    text(node, "agent"),
                    text(node, "agentType"),
                    text(node, "session"),
                    text(node, "root"),
                    Optional.ofNullable(node.get("parent")).map(JsonNode::asText),
                    text(node, "scopeDigest"),
                    node.path("drill").asBoolean(false));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidGrantException("not a request for a grant: " + e.getMessage(), e);
        }
    }

    /** An answer; without the cross-session key where the runtime may not compare across sessions. */
    public static byte[] answer(Granted granted, boolean crossSession) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("grant", granted.encodedGrant())
                .put("macKey", granted.macKey().encoded())
                .put("treePrintKey", granted.treePrintKey());
        granted.crossKey().filter(key -> crossSession).ifPresent(key -> node.put("crossKey", key));
        return bytes(node);
    }

    /**
     * Reads an answer.
     *
     * @throws InvalidGrantException if it is none
     */
    public static Granted readAnswer(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return new Granted(
                    GrantCodec.decode(node.path("grant").binaryValue()),
                    SessionMacKey.of(node.path("macKey").binaryValue()),
                    node.path("treePrintKey").binaryValue(),
                    Optional.ofNullable(node.path("crossKey").binaryValue()));
        } catch (IOException | RuntimeException e) {
            // Without the parser's words, which may quote a key.
            throw new InvalidGrantException(
                    "not an issuer's answer: " + e.getClass().getSimpleName(), null);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
