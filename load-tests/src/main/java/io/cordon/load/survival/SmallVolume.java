package io.cordon.load.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file system in memory of its own, so that it can be full without filling the machine's disk. Only root may mount one.
 *
 * <p><b>Failure semantics.</b> It is gone when this JVM ends orderly; after a SIGKILL it stays mounted.
 */
final class SmallVolume implements AutoCloseable {

    private static final String SIZE = "size=512m";
    private static final long MOST = 1L << 30;

    private final Path path;
    private final Thread atExit = new Thread(this::unmount, "unmount");

    private SmallVolume(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Mounts one here; empty where that is not allowed. */
    static Optional<SmallVolume> mount(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int status = Signals.status(List.of("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", path.toString()));
        return status == 0 ? Optional.of(new SmallVolume(path)) : Optional.empty();
    }

    /** Whether there is one. */
    static boolean isAt(Path path) {
        try {
            return Files.getFileStore(path).getTotalSpace() <= MOST;
        } catch (IOException e) {
            return false;
        }
    }

    /** Even if somebody still works in it. */
    private void unmount() {
        Signals.status(List.of("umount", "-l", path.toString()));
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
