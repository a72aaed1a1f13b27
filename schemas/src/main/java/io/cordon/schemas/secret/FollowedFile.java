package io.cordon.schemas.secret;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a key file says now, or several that belong together: it is read anew once one of them has changed, so that keys are rotated while those who use them run. It is
 * the same object for as long as the files are. Thread-safe.
 *
 * <p><b>Failure semantics.</b> A file that is gone, half written, refused, or does not fit the others changes nothing: what was said before stays in force, and an error
 * says so once for each change. To believe nobody instead would have everything refused because of a slip.
 */
public final class FollowedFile<T> implements Supplier<T> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFile.class);

    /** What tells one file from another under the same name, links followed. */
    private record Stamp(FileTime modified, long bytes, Optional<Object> file) {}

    private final List<Path> paths;
    private final Supplier<T> reader;
    private final long pauseNanos;
    private final LongSupplier nanos;
    private volatile long nextLook;
    private volatile T current;
    private List<Optional<Stamp>> stamps;

    /**
     * Looks each time, which costs microseconds. Reads it for the first time.
     *
     * @throws KeyFileException if it cannot be read now
     */
    public FollowedFile(Path path, Function<Path, T> reader) {
        this(path, reader, Duration.ZERO, System::nanoTime);
    }

    /**
     * Looks again only after a pause, for those who ask many thousand times a second. Reads it for the first time.
     *
     * @param nanos a clock that goes on evenly
     * @throws KeyFileException if it cannot be read now
     */
    public FollowedFile(Path path, Function<Path, T> reader, Duration pause, LongSupplier nanos) {
        this(List.of(path), () -> reader.apply(path), pause, nanos);
    }

    private FollowedFile(List<Path> paths, Supplier<T> reader, Duration pause, LongSupplier nanos) {
        this.paths = List.copyOf(paths);
        this.reader = requireNonNull(reader, "reader");
        this.pauseNanos = pause.toNanos();
        this.nanos = requireNonNull(nanos, "nanos");
        this.nextLook = nanos.getAsLong() + pauseNanos;
        this.stamps = stamps();
        this.current = reader.get();
    }

    /**
     * Looks at all of them each time. Reads them for the first time.
     *
     * @param reader of all of them
     * @throws KeyFileException if they cannot be read now
     */
    public static <T> FollowedFile<T> together(List<Path> paths, Supplier<T> reader) {
        return new FollowedFile<>(paths, reader, Duration.ZERO, System::nanoTime);
    }

    @Override
    public T get() {
        long now = nanos.getAsLong();
        if (now - nextLook >= 0) {
            look(now);
        }
        return current;
    }

    private synchronized void look(long now) {
        nextLook = now + pauseNanos;
        List<Optional<Stamp>> seen = stamps();
        if (!seen.equals(stamps)) {
            stamps = seen;
            readAnew();
        }
    }

    private void readAnew() {
        try {
            current = reader.get();
            LOG.atInfo().addKeyValue("file", names()).log("keys read anew");
        } catch (KeyFileException e) {
            // Another change while it was read: the next look reads again, and has the last word.
            if (stamps().equals(stamps)) {
                LOG.atError()
                        .addKeyValue("file", names())
                        .addKeyValue("error", String.valueOf(e.getMessage()))
                        .log("keys can't be read, those before stay in force");
            }
        }
    }

    private String names() {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private List<Optional<Stamp>> stamps() {
        return paths.stream().map(FollowedFile::stamp).toList();
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
