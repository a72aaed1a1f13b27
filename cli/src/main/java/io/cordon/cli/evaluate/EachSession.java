package io.cordon.cli.evaluate;

import io.cordon.cli.console.Progress;
import io.cordon.recording.TraceFile;
import io.cordon.recording.TraceSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The same work on each recorded session, on all processors, with a bar. Results are in the order of the sessions. */
public final class EachSession {

    private EachSession() {}

    /** All sessions of some files. */
    public static List<TraceSession> read(List<Path> files) {
        return files.parallelStream()
                .flatMap(file -> TraceFile.read(file).stream())
                .toList();
    }

    /** Does the work. */
    public static <T> List<T> map(String what, List<TraceSession> sessions, Function<TraceSession, T> work) {
        try (Progress progress = Progress.onStandardError(what, sessions.size())) {
            return sessions.parallelStream()
                    .map(work)
                    .peek(done -> progress.step())
                    .toList();
        }
    }
}
