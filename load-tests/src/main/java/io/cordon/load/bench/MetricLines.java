package io.cordon.load.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Figures for programs: one JSON object a line. */
final class MetricLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MetricLines() {}

    static List<String> of(List<Metric> metrics) {
        return metrics.stream().map(MetricLines::line).toList();
    }

    /** What was written by {@link #of}, or by a program that writes the same; several runs are told by their median. */
    static List<Metric> read(Path file) throws IOException {
        List<Metric> metrics = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode metric = JSON.readTree(line);
            JsonNode reference = metric.path("reference");
            if (!metric.path("name").isTextual() || !metric.path("value").isNumber()) {
                throw new IOException("no figure: " + line);
            }
            metrics.add(new Metric(
                    metric.path("name").asText(),
                    metric.path("unit").asText(),
                    List.of(metric.path("value").asDouble()),
                    reference.isNumber() ? OptionalDouble.of(reference.asDouble()) : OptionalDouble.empty()));
        }
        return metrics;
    }

    private static String line(Metric metric) {
        ObjectNode line = JSON.createObjectNode()
                .put("name", metric.name())
                .put("value", metric.value())
                .put("unit", metric.unit());
        put(line, "reference", metric.reference());
        put(line, "ratio", metric.ratio());
        line.put("runs", metric.values().size());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    private static void put(ObjectNode line, String name, OptionalDouble value) {
        if (value.isPresent()) {
            line.put(name, value.getAsDouble());
        } else {
            line.putNull(name);
        }
    }
}
