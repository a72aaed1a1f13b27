package io.cordon.load.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory for what a run leaves, and then leaves no more.
 *
 * <p><b>Failure semantics.</b> What can't be deleted stays, and it is said; closing again tries again.
 */
public record TemporaryDirectory(Path path) implements AutoCloseable {

    /** A new one. */
    public static TemporaryDirectory create(String name) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Path file : Disk.below(path).reversed()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
