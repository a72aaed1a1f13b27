package io.cordon.load.survival;

import io.cordon.parts.FreePorts;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A service of the line as a process of its own, with what an orchestrator does for it: it is started again if it is dead or says that it is. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(60);

    /** Who says for so long that it is not live is not, and did not only begin. */
    private static final long TOO_LONG = Duration.ofSeconds(5).toNanos();

    private final Class<?> main;
    private final String name;
    private final int heap;
    private final Path directory;
    private final Path file;
    private final int port = FreePorts.next();
    private @Nullable JavaProcess process;
    private long lastGood;
    private int restarts;

    /**
     * A service that is not started yet.
     *
     * @param directory its own
     * @param yaml its configuration, given the port of its health
     */
    Service(Class<?> main, String name, int heap, Path directory, IntFunction<String> yaml) {
        this.main = main;
        this.name = name;
        this.heap = heap;
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            this.file = Files.writeString(directory.resolve("service.yaml"), yaml.apply(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** Where its state is, if it has any. */
    Path state() {
        return directory.resolve("state");
    }

    /** Returns when it is ready. */
    synchronized Service start() {
        begin();
        awaitReady();
        return this;
    }

    /** Starts it and does not wait. */
    synchronized void begin() {
        lastGood = System.nanoTime();
        process = JavaProcess.builder()
                .name(name)
                .mainClass(main.getName())
                .heapMegabytes(heap)
                .jvmArguments("-XX:TieredStopAtLevel=1", "-Dcordon.log=INFO", "--enable-native-access=ALL-UNNAMED")
                .jvmArguments("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive(), "-Xlog:cds=off")
                .arguments(file.toString())
                .directory(directory)
                .log(directory.resolve("service.log"))
                .ready(Readiness.atOnce(), PATIENCE)
                .start();
    }

    /** Classes as a JVM has loaded them: whoever was started without leaves it when it is stopped, to all of its kind that start later. */
    private Path archive() {
        return directory.resolveSibling(main.getSimpleName() + ".jsa");
    }

    void awaitReady() {
        Patience.await(this::readyOrRestarted, PATIENCE, name + " is not ready");
    }

    boolean ready() {
        return answers("ready");
    }

    /** As an orchestrator looks at it: who is dead, or not live, is started again. */
    synchronized boolean readyOrRestarted() {
        if (ready()) {
            return true;
        }
        if (process().isAlive() && Health.of(address("live")) != Health.BAD) {
            lastGood = System.nanoTime();
        } else if (!process().isAlive() || System.nanoTime() - lastGood > TOO_LONG) {
            process().kill();
            restarts++;
            begin();
        }
        return false;
    }

    private boolean answers(String question) {
        return Health.of(address(question)) == Health.GOOD;
    }

    private URI address(String question) {
        return URI.create("http://127.0.0.1:" + port + "/health/" + question);
    }

    /** How often an orchestrator had to start it again. */
    synchronized int restarts() {
        return restarts;
    }

    /** Bytes of memory that it has now. */
    synchronized long resident() {
        return Outages.resident(process());
    }

    synchronized void kill() {
        process().kill();
    }

    /** As an orchestrator stops it (SIGTERM). */
    synchronized void stop() {
        process().terminate();
        if (!process().awaitExit(GRACE)) {
            process().kill();
        }
    }

    synchronized void pause() {
        Signals.pause(process().pid());
    }

    synchronized void resume() {
        Signals.resume(process().pid());
    }

    private JavaProcess process() {
        JavaProcess last = process;
        if (last == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return last;
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
        }
    }
}
