package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.KeyFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a key file says now: it is read anew once it has changed, so that keys are rotated while those who use them run. To look whether it has costs microseconds, and
 * is done each time. Thread-safe.
 *
 * <p><b>Failure semantics.</b> A file that is gone, half written or refused changes nothing: what it said before stays in force, and an error says so once for each
 * change. To believe nobody instead would have every command refused because of a slip.
 */
final class FollowedFile<T> implements Supplier<T> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);

    /** What tells one file from another under the same name, links followed. */
    private record Stamp(FileTime modified, long bytes, Optional<Object> file) {}

    private final Path path;
    private final Function<Path, T> reader;
    private Optional<Stamp> stamp;
    private T current;

    /**
     * Reads it for the first time.
     *
     * @throws KeyFileException if it cannot be read now
     */
    FollowedFile(Path path, Function<Path, T> reader) {
        this.path = requireNonNull(path, "path");
        this.reader = requireNonNull(reader, "reader");
        this.stamp = stamp(path);
        this.current = reader.apply(path);
    }

    @Override
    public synchronized T get() {
        Optional<Stamp> now = stamp(path);
        if (!now.equals(stamp)) {
            stamp = now;
            readAnew();
        }
        return current;
    }

    private void readAnew() {
        try {
            current = reader.apply(path);
            LOG.atInfo().addKeyValue("file", path).log("keys read anew");
        } catch (KeyFileException e) {
            LOG.atError()
                    .addKeyValue("file", path)
                    .addKeyValue("error", String.valueOf(e.getMessage()))
                    .log("keys can't be read, those before stay in force");
        }
    }

    /** Empty if there is no file. */
    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty(); // reading it says why
        }
    }
}
