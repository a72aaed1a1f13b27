package io.cordon.load.recorded;

import io.cordon.detectors.event.Event;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceFile;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sessions in the form that {@code cordon evaluate} reads, turned into events in the same way and without a catalogue of tools.
 *
 * @param sessions in the order of the files
 */
public record Recordings(List<TraceSession> sessions) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    public Recordings {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("there is no session in the recordings");
        }
    }

    /** The sessions of some files, whose names are separated as those of a path are. */
    public static Recordings read(String files) {
        return new Recordings(SEPARATOR
                .splitAsStream(files)
                .map(file -> TraceFile.read(Path.of(file)))
                .flatMap(List::stream)
                .toList());
    }

    /** Not more than this many of them, evenly from first to last: what is measured should fit a cache, as a made-up mix does. */
    public Recordings sample(int most) {
        int taken = Math.min(most, sessions.size());
        return new Recordings(IntStream.range(0, taken)
                .mapToObj(i -> sessions.get((int) ((long) i * sessions.size() / taken)))
                .toList());
    }

    /** What the runtime of each session would have sent. */
    public List<List<Event>> events() {
        Extraction extraction = new Extraction(ToolCatalog.empty());
        return sessions.stream().map(session -> extraction.of(session).events()).toList();
    }

    /** What tools gave back, as the agents read it. */
    public List<String> results() {
        return sessions.stream()
                .flatMap(session -> session.events().stream())
                .flatMap(Recordings::result)
                .toList();
    }

    private static Stream<String> result(TraceEvent event) {
        return event.kind() == TraceEvent.Kind.TOOL_RESULT
                ? Stream.of(event.error().orElseGet(event::wholeResult))
                : Stream.empty();
    }
}
