package io.cordon.operations.log;

import java.nio.file.Path;

/**
 * Something in a log that is not as it was written.
 *
 * @param file in which file
 * @param line which line of it, from 1
 * @param sequence which sequence number is concerned
 * @param what what is wrong
 */
public record LogProblem(Path file, int line, long sequence, String what) {

    /** For people. */
    public String sentence() {
        return file + ":" + line + ": " + what;
    }
}
