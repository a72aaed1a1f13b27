package io.cordon.recording;

import java.nio.file.Path;

/** A line that is no trace, label or catalogue; the message says where and what was expected. */
public final class TraceFormatException extends RuntimeException {

    TraceFormatException(Path file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    TraceFormatException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
