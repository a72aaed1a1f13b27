package io.cordon.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a trace file session by session. */
public final class TraceFile {

    private TraceFile() {}

    /**
     * Reads all sessions of a file, each with its events in recorded order.
     *
     * @throws TraceFormatException naming the line that can't be read
     */
    public static List<TraceSession> read(Path file) {
        List<TraceSession> sessions = new ArrayList<>();
        List<TraceEvent> open = new ArrayList<>();
        JsonLines.read(file, (line, number) -> {
            TraceEvent event = event(file, line, number);
            if (!open.isEmpty() && !open.get(0).session().equals(event.session())) {
                sessions.add(new TraceSession(List.copyOf(open)));
                open.clear();
            }
            open.add(event);
        });
        if (!open.isEmpty()) {
            sessions.add(new TraceSession(List.copyOf(open)));
        }
        return sessions;
    }

    private static TraceEvent event(Path file, JsonNode line, long number) {
        return new TraceEvent(
                required(file, line, number, "session_id").asText(),
                required(file, line, number, "agent_type").asText(),
                required(file, line, number, "seq").asInt(),
                kind(file, line, number),
                line.path("tool").asText(""),
                arguments(line.path("args")),
                line.path("result_text").asText(""),
                texts(line.path("result_ids")),
                Optional.of(line.path("error").asText("")).filter(error -> !error.isEmpty()),
                Instant.ofEpochMilli(line.path("ts").asLong()));
    }

    private static JsonNode required(Path file, JsonNode line, long number, String field) {
        JsonNode value = line.get(field);
        if (value == null || value.isNull()) {
            throw new TraceFormatException(file, number, "the field " + field + " is missing");
        }
        return value;
    }

    private static TraceEvent.Kind kind(Path file, JsonNode line, long number) {
        String name = required(file, line, number, "event").asText();
        try {
            return TraceEvent.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TraceFormatException(file, number, "unknown event " + name);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(JsonNode args) {
        return args.isObject() ? JsonLines.JSON.convertValue(args, Map.class) : Map.of();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
