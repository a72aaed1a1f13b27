package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.ConnectorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * All streams with what waits on them, each in a directory of its own. The directory belongs to one transmitter: a second one
 * is refused, since two would give a receiver two truths.
 *
 * <p><b>Failure semantics:</b> a change is on disk before it counts. A disk that fails is a {@link ConnectorException}.
 */
final class Streams implements AutoCloseable {
    private static final String CONFIGURATION = "stream.json";

    private final Path directory;
    private final int bound;
    private final FileChannel owner;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();
    private final Map<String, SetQueue> queues = new ConcurrentHashMap<>();

    private Streams(Path directory, int bound, FileChannel owner) {
        this.directory = directory;
        this.bound = bound;
        this.owner = owner;
    }

    static Streams open(Path directory, int bound) {
        try {
            Files.createDirectories(directory);
            var streams = new Streams(directory, bound, own(directory));
            try (var found = Files.list(directory)) {
                for (Path stream : found.filter(Files::isDirectory).toList()) {
                    streams.recover(stream);
                }
            }
            return streams;
        } catch (IOException e) {
            throw new ConnectorException("the state of the shared signals transmitter cannot be read", e);
        }
    }

    private static FileChannel own(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new ConnectorException("another transmitter of this process uses the state directory", e);
        }
        channel.close();
        throw new ConnectorException("another process uses the state directory of the shared signals transmitter");
    }

    private void recover(Path stream) throws IOException {
        Path file = stream.resolve(CONFIGURATION);
        if (!Files.exists(file)) {
            delete(stream); // a creation or a deletion that a crash cut short: no receiver was told of it
            return;
        }
        var read = StreamJson.read(json.readTree(Files.readString(file)));
        queues.put(read.id(), SetQueue.open(stream.resolve("sets"), bound));
        streams.put(read.id(), read);
    }

    List<Stream> all() {
        return List.copyOf(streams.values());
    }

    Optional<Stream> of(String receiver) {
        return streams.values().stream()
                .filter(s -> s.receiver().equals(receiver))
                .findFirst();
    }

    /** What waits on a stream; empty if it was deleted meanwhile. */
    Optional<SetQueue> queue(Stream stream) {
        return Optional.ofNullable(queues.get(stream.id()));
    }

    /** Adds a stream, unless its receiver has one. */
    synchronized boolean create(Stream stream) {
        if (of(stream.receiver()).isPresent()) {
            return false;
        }
        try {
            Path own = Files.createDirectories(directory.resolve(stream.id()));
            queues.put(stream.id(), SetQueue.open(own.resolve("sets"), bound));
            keep(stream);
            return true;
        } catch (IOException e) {
            throw new ConnectorException("a stream cannot be stored", e);
        }
    }

    /** Changes a stream that may have been deleted meanwhile. */
    synchronized Optional<Stream> change(String id, UnaryOperator<Stream> change) {
        var stream = Optional.ofNullable(streams.get(id)).map(change);
        stream.ifPresent(this::keepOrFail);
        return stream;
    }

    synchronized void delete(Stream stream) {
        try {
            streams.remove(stream.id());
            queues.remove(stream.id());
            Files.deleteIfExists(directory.resolve(stream.id()).resolve(CONFIGURATION));
            delete(directory.resolve(stream.id()));
        } catch (IOException e) {
            throw new ConnectorException("a stream cannot be deleted", e);
        }
    }

    private void keepOrFail(Stream stream) {
        try {
            keep(stream);
        } catch (IOException e) {
            throw new ConnectorException("a stream cannot be stored", e);
        }
    }

    private void keep(Stream stream) throws IOException {
        AtomicFile.write(
                directory.resolve(stream.id()).resolve(CONFIGURATION),
                StreamJson.kept(stream).toString());
        streams.put(stream.id(), stream);
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (IOException e) {
            throw new ConnectorException("the state directory cannot be given up", e);
        }
    }
}
