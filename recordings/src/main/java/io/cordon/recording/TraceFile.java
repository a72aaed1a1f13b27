package io.cordon.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Set<String> begun = new HashSet<>();
        JsonLines.read(file, (line, number) -> {
            TraceEvent event = event(file, line, number);
            if (open.isEmpty() || !open.get(0).session().equals(event.session())) {
                requireNew(begun.add(event.session()), file, number, event);
                if (!open.isEmpty()) {
                    sessions.add(new TraceSession(List.copyOf(open)));
                    open.clear();
                }
            }
            open.add(event);
        });
        if (!open.isEmpty()) {
            sessions.add(new TraceSession(List.copyOf(open)));
        }
        return sessions;
    }

    /** Its parts would be judged as so many sessions, each without what the others know. */
    private static void requireNew(boolean isNew, Path file, long number, TraceEvent event) {
        if (!isNew) {
            throw new TraceFormatException(
                    file,
                    number,
                    "session " + event.session()
                            + " goes on after another one began; the lines of a session must be next to each other");
        }
    }

    private static TraceEvent event(Path file, JsonNode line, long number) {
        return new TraceEvent(
                required(file, line, number, "session_id").asText(),
                required(file, line, number, "agent_type").asText(),
                sequence(file, line, number),
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

    private static int sequence(Path file, JsonNode line, long number) {
        JsonNode value = required(file, line, number, "seq");
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw new TraceFormatException(file, number, "the field seq is no whole number: " + value);
        }
        return value.asInt();
    }

    private static TraceEvent.Kind kind(Path file, JsonNode line, long number) {
        String name = required(file, line, number, "event").asText();
        try {
            return TraceEvent.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TraceFormatException(
                    file,
                    number,
                    "unknown event " + name + ", expected one of "
                            + Arrays.toString(TraceEvent.Kind.values()).toLowerCase(Locale.ROOT));
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
