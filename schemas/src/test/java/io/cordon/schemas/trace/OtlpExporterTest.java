package io.cordon.schemas.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtlpExporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00.000000123Z");
    private static final Span SPAN = new Span(
            "cordon.detect",
            new Traceparent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"),
            Optional.of("b7ad6b7169203331"),
            NOW,
            NOW.plusSeconds(1),
            Map.of("cordon.session", "s-1"),
            false);

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> types = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        collector.createContext("/v1/traces", exchange -> {
            types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            received.add(JSON.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void shouldSendWhatOtlpAsksForAndAllOfItBeforeItEnds() {
        // When
        try (OtlpExporter exporter = new OtlpExporter(collector("/"))) {
            exporter.accept(SPAN);
        }

        // Then
        assertThat(types).containsExactly("application/json");
        JsonNode resource = received.get(0).at("/resourceSpans/0");
        assertThat(resource.at("/resource/attributes/0").toString())
                .isEqualTo("{\"key\":\"service.name\",\"value\":{\"stringValue\":\"cordon-detect\"}}");
        assertThat(resource.at("/scopeSpans/0/spans/0").toString())
                .isEqualTo("{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"00f067aa0ba902b7\","
                        + "\"parentSpanId\":\"b7ad6b7169203331\",\"name\":\"cordon.detect\",\"kind\":1,"
                        + "\"startTimeUnixNano\":\"1767607200000000123\",\"endTimeUnixNano\":\"1767607201000000123\","
                        + "\"attributes\":[{\"key\":\"cordon.session\",\"value\":{\"stringValue\":\"s-1\"}}]}");
    }

    @Test
    void shouldNeitherBlockNorThrowWhenNobodyTakesThem() {
        // Given
        collector.stop(0);

        // When // Then
        try (OtlpExporter exporter = new OtlpExporter(collector(""))) {
            for (int i = 0; i < 10_000; i++) {
                exporter.accept(SPAN);
            }
        }
        assertThat(received).isEmpty();
    }

    @Test
    void shouldSendAllInBatchesAndSayWhetherTheyWereTaken() throws InterruptedException {
        // Given
        Span failed = new Span("cordon.probe", Traceparent.root(), Optional.empty(), NOW, NOW, Map.of(), true);

        // When
        boolean taken = collector("").send(Collections.nCopies(1_000, failed));

        // Then
        assertThat(taken).isTrue();
        assertThat(received)
                .extracting(request ->
                        request.at("/resourceSpans/0/scopeSpans/0/spans").size())
                .containsExactly(512, 488);
        assertThat(received.get(1)
                        .at("/resourceSpans/0/scopeSpans/0/spans/0/status/code")
                        .asInt())
                .isEqualTo(2);
        collector.stop(0);
        assertThat(collector("").send(List.of(failed))).isFalse();
    }

    @Test
    void shouldSendEachUnderTheServiceWhoseItIs() throws InterruptedException {
        // When
        collector("").send(List.of(SPAN, SPAN.by("cordon-actuator"), SPAN));

        // Then
        assertThat(received.get(0).at("/resourceSpans"))
                .extracting(resource ->
                        resource.at("/resource/attributes/0/value/stringValue").asText() + " "
                                + resource.at("/scopeSpans/0/spans").size())
                .containsExactly("cordon-detect 2", "cordon-actuator 1");
    }

    private OtlpCollector collector(String path) {
        return new OtlpCollector(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + path), "cordon-detect");
    }
}
