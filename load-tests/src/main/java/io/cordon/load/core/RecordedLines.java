package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.load.recorded.Recordings;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of recorded sessions, one session after the other and round again, to be told as those of other sessions, of any length: what users said,
 * calls and results. Confined to one thread.
 */
final class RecordedLines {

    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(3);

    private final Extraction extraction = new Extraction(ToolCatalog.empty());
    private final TraceEvent start;
    private final List<TraceEvent> lines;
    private int at;

    RecordedLines(Recordings recordings) {
        start = recordings.sessions().getFirst().events().getFirst();
        lines = recordings.sessions().stream()
                .flatMap(session -> session.events().stream())
                .filter(RecordedLines::isWithin)
                .toList();
    }

    /** How many there are before they come round again. */
    int count() {
        return lines.size();
    }

    /** A session that is told the next of them. */
    EndlessSession session(String id) {
        int[] told = {1};
        return new EndlessSession(events(id, 0, List.of(start)).getFirst(), events -> {
            List<TraceEvent> next =
                    IntStream.range(0, events).mapToObj(i -> line()).toList();
            told[0] += events;
            return events(id, told[0] - events, next);
        });
    }

    private TraceEvent line() {
        TraceEvent line = lines.get(at);
        at = (at + 1) % lines.size();
        return line;
    }

    private List<Event> events(String id, int from, List<TraceEvent> told) {
        return extraction
                .of(new TraceSession(IntStream.range(0, told.size())
                        .mapToObj(i -> renamed(told.get(i), id, from + i))
                        .toList()))
                .events();
    }

    private static boolean isWithin(TraceEvent line) {
        return line.kind() != TraceEvent.Kind.SESSION_START && line.kind() != TraceEvent.Kind.SESSION_END;
    }

    private static TraceEvent renamed(TraceEvent line, String id, int sequence) {
        return new TraceEvent(
                id,
                "recorded",
                sequence,
                line.kind(),
                line.tool(),
                line.arguments(),
                line.resultText(),
                line.resultIds(),
                line.error(),
                BEGIN.plus(STEP.multipliedBy(sequence)));
    }
}
