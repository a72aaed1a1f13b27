package io.cordon.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a part keeps its files: a given directory, which stays, or a temporary one, which is deleted at close.
 *
 * <p><b>Failure semantics</b> Deleting is best effort: what cannot be deleted stays below the temporary directory of the
 * machine; closing again tries again.
 */
record WorkingDirectory(Path path, boolean temporary) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingDirectory.class);

    static WorkingDirectory of(Optional<Path> given, String part) {
        try {
            return given.isPresent()
                    ? new WorkingDirectory(Files.createDirectories(given.get()), false)
                    : new WorkingDirectory(Files.createTempDirectory("cordon-" + part + "-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("no working directory for " + part, e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        if (temporary) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.atWarn().addKeyValue("directory", path).setCause(e).log("working directory not deleted");
        }
    }
}
