package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A stream as JSON: as receivers see it, and as it is kept. It holds no secret. */
final class StreamJson {
    static final int MIN_VERIFICATION_INTERVAL_SECONDS = 10;

    private final SsfConfig config;

    StreamJson(SsfConfig config) {
        this.config = config;
    }

    /** The configuration, as the receiver sees it. */
    ObjectNode shown(Stream stream) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("stream_id", stream.id()).put("iss", config.issuer().toString());
        json.put(
                "aud",
                config.receiver(stream.receiver()).map(ReceiverConfig::audience).orElse(""));
        uris(
                json.putArray("events_supported"),
                Arrays.stream(EventType.values())
                        .filter(config.events()::contains)
                        .map(EventType::uri)
                        .toList());
        uris(json.putArray("events_requested"), stream.requested());
        uris(
                json.putArray("events_delivered"),
                stream.delivered().stream()
                        .filter(config.events()::contains)
                        .map(EventType::uri)
                        .toList());
        json.put("min_verification_interval", MIN_VERIFICATION_INTERVAL_SECONDS);
        json.set("delivery", delivery(stream));
        stream.description().ifPresent(text -> json.put("description", text));
        return json;
    }

    private ObjectNode delivery(Stream stream) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (stream.delivery()) {
            case Stream.Delivery.Push push ->
                json.put("method", Stream.Delivery.PUSH)
                        .put("endpoint_url", push.endpoint().toString());
            case Stream.Delivery.Poll poll ->
                json.put("method", Stream.Delivery.POLL)
                        .put("endpoint_url", config.issuer() + "/ssf/poll/" + stream.id());
        };
    }

    /** The status, as the receiver sees it. */
    static ObjectNode status(Stream stream) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("stream_id", stream.id()).put("status", stream.status().label());
        stream.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }

    /** As it is kept. */
    static ObjectNode kept(Stream stream) {
        var json = status(stream);
        json.put("receiver", stream.receiver());
        if (stream.delivery() instanceof Stream.Delivery.Push push) {
            json.put("push", push.endpoint().toString());
        }
        uris(json.putArray("requested"), stream.requested());
        stream.description().ifPresent(text -> json.put("description", text));
        json.putArray("subjects").addAll(stream.subjects().exceptions());
        return json;
    }

    /** As it was kept. */
    static Stream read(JsonNode json) {
        return new Stream(
                json.path("stream_id").asText(),
                json.path("receiver").asText(),
                json.has("push")
                        ? new Stream.Delivery.Push(URI.create(json.path("push").asText()))
                        : new Stream.Delivery.Poll(),
                texts(json.path("requested")),
                text(json, "description"),
                status(json.path("status").asText()).orElseThrow(() -> new IllegalStateException("unknown status")),
                text(json, "reason"),
                new Subjects(list(json.path("subjects"))));
    }

    static Optional<Stream.Status> status(String label) {
        return Arrays.stream(Stream.Status.values())
                .filter(s -> s.label().equals(label))
                .findFirst();
    }

    static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }

    private static void uris(ArrayNode array, List<String> uris) {
        uris.forEach(array::add);
    }
}
