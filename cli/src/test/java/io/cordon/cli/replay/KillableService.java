package io.cordon.cli.replay;

import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A service as a process of its own, that can be killed and started again. */
final class KillableService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Class<?> main;
    private final Path directory;
    private final Path config;
    private final String ready;
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicReference<JavaProcess> process = new AtomicReference<>();

    private KillableService(Class<?> main, Path directory, Path config, String ready) {
        this.main = main;
        this.directory = directory;
        this.config = config;
        this.ready = ready;
    }

    /**
     * A service that is not started yet.
     *
     * @param ready what its log says once it works
     */
    static KillableService of(Class<?> main, Path directory, String yaml, String ready) {
        String name = main.getSimpleName();
        try {
            Path config = Files.writeString(directory.resolve(name + ".yaml"), yaml);
            return new KillableService(main, directory, config, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KillableService start() {
        String name = main.getSimpleName() + "-" + starts.incrementAndGet();
        process.set(JavaProcess.builder()
                .name(name)
                .mainClass(main.getName())
                .jvmArguments(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"))
                .heapMegabytes(256)
                .arguments(config.toString())
                .directory(directory)
                .log(directory.resolve(name + ".log"))
                .ready(Readiness.logged(ready), PATIENCE)
                .start());
        return this;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.get().kill();
    }

    boolean isAlive() {
        return process.get().isAlive();
    }

    @Override
    public void close() {
        JavaProcess last = process.get();
        if (last != null) {
            last.close();
        }
    }
}
