package io.cordon.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A collector of the test's own: takes OTLP over HTTP and keeps the spans. */
final class TraceReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Seen> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A span as it came. */
    record Seen(String service, String name, String trace, String span, String parent) {}

    private TraceReceiver(HttpServer server) {
        this.server = server;
    }

    static TraceReceiver start() throws IOException {
        TraceReceiver receiver =
                new TraceReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        receiver.server.createContext("/v1/traces", exchange -> {
            receiver.spans.addAll(read(JSON.readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.server.start();
        return receiver;
    }

    /** The spans of a request. */
    static List<Seen> read(JsonNode request) {
        List<Seen> read = new ArrayList<>();
        for (JsonNode resource : request.path("resourceSpans")) {
            String service =
                    resource.at("/resource/attributes/0/value/stringValue").asText();
            resource.at("/scopeSpans/0/spans")
                    .forEach(span -> read.add(new Seen(
                            service,
                            span.path("name").asText(),
                            span.path("traceId").asText(),
                            span.path("spanId").asText(),
                            span.path("parentSpanId").asText())));
        }
        return read;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The spans of each trace. */
    Map<String, List<Seen>> traces() {
        return spans.stream().collect(Collectors.groupingBy(Seen::trace));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
