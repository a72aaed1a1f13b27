package io.cordon.schemas.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spans as OTLP's JSON encoding has them: ids in hexadecimal digits, 64-bit numbers as texts. */
public final class OtlpJson {
    private static final int INTERNAL = 1;
    private static final int ERROR = 2;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private OtlpJson() {}

    /**
     * The body of a request to {@code /v1/traces} of a collector.
     *
     * @param service whose the spans are that name none
     */
    public static String request(String service, List<Span> spans) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode resources = root.putArray("resourceSpans");
        Map<String, List<Span>> byService = new LinkedHashMap<>();
        spans.forEach(span -> byService
                .computeIfAbsent(span.service().orElse(service), name -> new ArrayList<>())
                .add(span));
        byService.forEach((name, own) -> resource(resources.addObject(), name, own));
        return root.toString();
    }

    private static void resource(ObjectNode resource, String service, List<Span> spans) {
        attribute(resource.putObject("resource").putArray("attributes"), "service.name", service);
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "io.cordon");
        ArrayNode list = scope.putArray("spans");
        spans.forEach(span -> add(list.addObject(), span));
    }

    private static void add(ObjectNode node, Span span) {
        node.put("traceId", span.place().traceId()).put("spanId", span.place().spanId());
        span.parent().ifPresent(parent -> node.put("parentSpanId", parent));
        node.put("name", span.name()).put("kind", INTERNAL);
        node.put("startTimeUnixNano", nanos(span.start())).put("endTimeUnixNano", nanos(span.end()));
        ArrayNode attributes = node.putArray("attributes");
        new TreeMap<>(span.attributes()).forEach((name, value) -> attribute(attributes, name, value));
        if (span.failed()) { // nothing otherwise: to call it good is the reader's business, says OpenTelemetry
            node.putObject("status").put("code", ERROR);
        }
    }

    private static void attribute(ArrayNode attributes, String name, String value) {
        attributes.addObject().put("key", name).putObject("value").put("stringValue", value);
    }

    private static String nanos(Instant at) {
        return BigInteger.valueOf(at.getEpochSecond())
                .multiply(NANOS)
                .add(BigInteger.valueOf(at.getNano()))
                .toString();
    }
}
