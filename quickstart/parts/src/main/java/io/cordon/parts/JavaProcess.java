package io.cordon.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program running as its own process, with its output in a log file.
 *
 * <p><b>Failure semantics</b> The process ends with this JVM when that one ends orderly; after a SIGKILL of this JVM it
 * goes on alone. {@link #kill()} and {@link #close()} may be called again, and after the process has ended by itself.
 */
public final class JavaProcess implements AutoCloseable {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread atExit;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.atExit = new Thread(this::destroy, "stop-" + name);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Describes a process to start. */
    public static JavaProcessBuilder builder() {
        return new JavaProcessBuilder();
    }

    static JavaProcess start(String name, ProcessBuilder command, Path log) {
        try {
            return new JavaProcess(name, command.start(), log);
        } catch (IOException e) {
            throw new PartException(name + " could not be started", e);
        }
    }

    /** The id the operating system knows it by. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The file with everything it wrote to its standard output and error. */
    public Path log() {
        return log;
    }

    /** The last lines of its log. */
    public String tail(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** Asks it to stop (SIGTERM) and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it as a crash would (SIGKILL) and waits until it is gone. */
    public void kill() {
        destroy();
        awaitExit(STOP_TIMEOUT);
        forget();
    }

    /** A script that started it may stand in between: what it started goes with it. */
    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits until it has ended; whether it has within the timeout. */
    public boolean awaitExit(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Its exit status; fails as long as it runs. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Stops it with SIGTERM, and with SIGKILL when it takes longer than 15 seconds. */
    @Override
    public void close() {
        terminate();
        if (!awaitExit(STOP_TIMEOUT)) {
            kill();
        }
        forget();
    }

    /** Waits until it is ready; on failure it is ended, and the exception carries the last lines of its log. */
    void awaitReady(Readiness readiness, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!readiness.reached(log)) {
            if (!process.isAlive()) {
                throw failure("ended with status " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready within " + timeout.toSeconds() + " s");
            }
            pause();
        }
    }

    private PartException failure(String what) {
        kill();
        return new PartException(name + " " + what + "; the last lines of " + log + ":\n" + tail(30));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was given up, because the waiting thread was interrupted");
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this JVM is ending: the hook runs, and does nothing to a process that is gone
            assert !process.isAlive() || atExit.isAlive();
        }
    }
}
