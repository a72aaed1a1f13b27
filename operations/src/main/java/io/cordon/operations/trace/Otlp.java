package io.cordon.operations.trace;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Spans as the body of a request to {@code /v1/traces} of an OpenTelemetry collector: OTLP in JSON. */
public final class Otlp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INTERNAL = 1;
    private static final int OK = 1;
    private static final int ERROR = 2;

    private Otlp() {}

    /** The request. Ids are hexadecimal and times are texts, as OTLP asks for. */
    public static String json(List<Span> spans) {
        ObjectNode request = JSON.createObjectNode();
        ObjectNode resource = request.putArray("resourceSpans").addObject();
        attributes(resource.putObject("resource").putArray("attributes"), Map.of("service.name", "cordon"));
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "cordon.trace");
        ArrayNode list = scope.putArray("spans");
        spans.forEach(span -> add(list.addObject(), span));
        return request.toString();
    }

    private static void add(ObjectNode node, Span span) {
        node.put("traceId", span.traceId()).put("spanId", span.spanId());
        span.parent().ifPresent(parent -> node.put("parentSpanId", parent));
        node.put("name", span.name())
                .put("kind", INTERNAL)
                .put("startTimeUnixNano", nanos(span.start()))
                .put("endTimeUnixNano", nanos(span.end()));
        attributes(node.putArray("attributes"), span.ordered());
        node.putObject("status").put("code", span.failed() ? ERROR : OK);
    }

    private static void attributes(ArrayNode list, Map<String, String> attributes) {
        attributes.forEach((key, value) ->
                list.addObject().put("key", key).putObject("value").put("stringValue", value));
    }

    private static String nanos(Instant at) {
        return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano()));
    }
}
