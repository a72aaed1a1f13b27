package io.cordon.quickstart.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one run keeps its files, in a folder of its own: logs and configurations stay, keys and data are deleted at its end.
 *
 * <p><b>Failure semantics</b> Deleting is best effort; what stays is logged.
 */
public record WorkDirectory(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkDirectory.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A new folder below the given one, or below the one that the build writes to. */
    public static WorkDirectory create(Optional<Path> given) {
        Path parent = given.orElseGet(WorkDirectory::standard);
        String name = "run-" + NAME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-"
                + ProcessHandle.current().pid();
        try {
            return new WorkDirectory(
                    Files.createDirectories(parent.resolve(name).toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no working directory in " + parent + ": name another one with --directory", e);
        }
    }

    private static Path standard() {
        String home = System.getProperty("cordon.home");
        return home == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "cordon-quickstart")
                : Path.of(home, "target", "quickstart");
    }

    /** A folder in it, created if it is not there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder " + name + " in " + path, e);
        }
    }

    /** Where all logs of this process go. */
    public Path log() {
        return path.resolve("cordon.log");
    }

    Path key(String name) {
        return folder("keys").resolve(name);
    }

    /** Writes a text that holds no secret, and says where. */
    Path write(String name, String text) {
        try {
            return Files.writeString(folder("config").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("configuration " + name + " could not be written to " + path, e);
        }
    }

    @Override
    public void close() {
        for (String folder : new String[] {"keys", "containers", "kafka", "database", "state"}) {
            delete(path.resolve(folder));
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.atWarn().addKeyValue("directory", folder).setCause(e).log("data of the run not deleted");
        }
    }
}
