package io.cordon.operations.log;

import io.cordon.schemas.sign.DocumentSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The logs of all tenants, a directory each, with one writer: a lock says so to a second one.
 *
 * <p><b>Failure semantics.</b> As of {@link TenantLog}. The file {@code positions.json} says where to read on, and is written after the lines
 * it speaks of are on the disk; without it everything is read again, and what a log has is not written twice.
 */
final class LogDirectory implements AutoCloseable {

    private final Path directory;
    private final long segmentBytes;
    private final DocumentSigner signer;
    private final Map<String, TenantLog> logs = new TreeMap<>();
    private final ReadPositions positions;
    private final FileChannel lockFile;

    private LogDirectory(Path directory, long segmentBytes, DocumentSigner signer, FileChannel lockFile) {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.signer = signer;
        this.lockFile = lockFile;
        this.positions = ReadPositions.in(directory);
    }

    static LogDirectory open(Path directory, long segmentBytes, DocumentSigner signer) {
        try {
            Files.createDirectories(directory);
            FileChannel file =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(file)) {
                file.close();
                throw new LogException("another process writes the audit log in " + directory);
            }
            LogDirectory logs = new LogDirectory(directory, segmentBytes, signer, file);
            logs.resume();
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be used for an audit log", e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Opens what is there, before anything is read: a hole is told in every log, and one that was changed ends it here. */
    private void resume() throws IOException {
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.filter(Files::isReadable).toList()) {
                if (new Segments(folder).last().isPresent()) {
                    of(URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | RuntimeException e) {
            logs.values().forEach(TenantLog::close);
            unlock();
            throw e;
        }
    }

    /** When it last was on the disk as a whole; empty if it never was. */
    Optional<Instant> saved() {
        return positions.saved();
    }

    /** Where reading goes on, by partition as the log names it; what is not named is read from its beginning. */
    Map<String, Long> next() {
        return positions.next();
    }

    boolean append(Entry entry) {
        boolean news = of(entry.tenant()).append(entry);
        passed(entry.position());
        return news;
    }

    /** A record that is nothing to log. */
    void passed(Position position) {
        positions.passed(position);
    }

    /** Records between these positions are gone; nobody knows of which tenant they were, so every log says so. */
    void gap(Position first, long missing, Instant now) {
        logs.values().forEach(log -> log.gap(first, missing, now));
        passed(new Position(first.topic(), first.partition(), first.offset() + missing - 1));
    }

    void checkpoint(Instant now) {
        logs.values().forEach(log -> log.checkpoint(now));
        positions.save();
    }

    private TenantLog of(String tenant) {
        return logs.computeIfAbsent(tenant, name -> TenantLog.open(name, folder(name), segmentBytes, signer));
    }

    private Path folder(String tenant) {
        String name = URLEncoder.encode(tenant, StandardCharsets.UTF_8).replace(".", "%2E");
        return directory.resolve(name);
    }

    @Override
    public void close() {
        try {
            checkpoint(Instant.now());
        } finally {
            logs.values().forEach(TenantLog::close);
            unlock();
        }
    }

    private void unlock() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock in " + directory + " cannot be given back", e);
        }
    }
}
