package io.cordon.operations.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The next offset of each partition, in a file that is replaced as a whole. */
final class ReadPositions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Long>> FORM = new TypeReference<>() {};

    private final Path file;
    private final Map<String, Long> next;

    private ReadPositions(Path file, Map<String, Long> next) {
        this.file = file;
        this.next = next;
    }

    static ReadPositions in(Path directory) {
        Path file = directory.resolve("positions.json");
        try {
            return new ReadPositions(
                    file, Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), FORM) : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; without it everything is read again", e);
        }
    }

    Map<String, Long> next() {
        return Map.copyOf(next);
    }

    /** When they were last saved; empty if they never were. */
    Optional<Instant> saved() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    void passed(Position position) {
        next.merge(position.source(), position.offset() + 1, Math::max);
    }

    void save() {
        Path fresh = file.resolveSibling("positions.json.new");
        try {
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(ByteBuffer.wrap(JSON.writeValueAsBytes(next)));
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
