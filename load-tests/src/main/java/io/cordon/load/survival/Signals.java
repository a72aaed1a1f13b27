package io.cordon.load.survival;

import java.io.IOException;
import java.util.List;

/** What the operating system does to a process, or for this one. */
final class Signals {

    private static final int NOT_FOUND = 127;

    private Signals() {}

    /** The process stands still, and knows nothing of it (SIGSTOP). */
    static void pause(long pid) {
        run(List.of("kill", "-STOP", Long.toString(pid)));
    }

    /** It goes on as if no time had passed (SIGCONT). */
    static void resume(long pid) {
        run(List.of("kill", "-CONT", Long.toString(pid)));
    }

    /**
     * Runs a program of the system.
     *
     * @throws IllegalStateException if it fails
     */
    static void run(List<String> command) {
        int status = status(command);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }

    /** How a program of the system ended; as a shell says it if there is none of this name. */
    static int status(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
