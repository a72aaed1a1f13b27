package io.cordon.connectors.ssf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.api.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Tokens of a stream that wait for their receiver, oldest first, each a file. It holds a bounded number; a token beyond is
 * not taken, so that the step behind it is tried again: nothing that waits is given up for something newer.
 *
 * <p><b>Failure semantics:</b> a token is on disk before it counts as taken. After a crash a token that was acknowledged may
 * be offered once more; receivers recognise it by its id. A disk that fails is a {@link ConnectorException}.
 */
final class SetQueue {
    private static final String SUFFIX = ".jws";

    private final Path directory;
    private final int bound;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Path> waiting = new LinkedHashMap<>();
    private long next;

    /** What became of a token. */
    enum Offer {
        TAKEN,
        WAITING_ALREADY,
        FULL
    }

    private SetQueue(Path directory, int bound) {
        this.directory = directory;
        this.bound = bound;
    }

    static SetQueue open(Path directory, int bound) throws IOException {
        var queue = new SetQueue(Files.createDirectories(directory), bound);
        try (var files = Files.list(directory)) {
            files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().forEach(queue::recover);
        }
        return queue;
    }

    private void recover(Path file) {
        var name = file.getFileName().toString();
        int dot = name.indexOf('.');
        next = Long.parseLong(name.substring(0, dot)) + 1;
        waiting.put(name.substring(dot + 1, name.length() - SUFFIX.length()), file);
    }

    Offer offer(String jti, String token) {
        lock.lock();
        try {
            if (waiting.containsKey(jti)) {
                return Offer.WAITING_ALREADY;
            }
            if (waiting.size() >= bound) {
                return Offer.FULL;
            }
            Path file = directory.resolve(String.format("%019d.%s%s", next, jti, SUFFIX));
            AtomicFile.write(file, token);
            next++;
            waiting.put(jti, file);
            changed.signalAll();
            return Offer.TAKEN;
        } catch (IOException e) {
            throw new ConnectorException("a security event cannot be stored", e);
        } finally {
            lock.unlock();
        }
    }

    /** The oldest, by id; they wait until they are acknowledged. */
    Map<String, String> oldest(int most) {
        lock.lock();
        try {
            var tokens = new LinkedHashMap<String, String>();
            for (var entry : waiting.entrySet()) {
                if (tokens.size() >= most) {
                    break;
                }
                tokens.put(entry.getKey(), Files.readString(entry.getValue(), UTF_8));
            }
            return tokens;
        } catch (IOException e) {
            throw new ConnectorException("a stored security event cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is one and the stream flows, no longer than this. */
    void await(Duration longest, BooleanSupplier flows) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while ((waiting.isEmpty() || !flows.getAsBoolean()) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits looks again: the stream flows, or does not. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets these; those it does not know are none of its business. Returns how many there were. */
    int remove(Collection<String> ids) {
        lock.lock();
        try {
            int removed = 0;
            for (String id : ids) {
                Path file = waiting.get(id);
                if (file != null) {
                    Files.deleteIfExists(file);
                    waiting.remove(id);
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new ConnectorException("an acknowledged security event cannot be removed", e);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was stored before this moment. Returns how many. */
    int expire(Instant before) {
        List<String> old = new ArrayList<>();
        lock.lock();
        try {
            for (var entry : waiting.entrySet()) {
                if (!Files.getLastModifiedTime(entry.getValue()).toInstant().isBefore(before)) {
                    break; // they are in order
                }
                old.add(entry.getKey());
            }
            return remove(old);
        } catch (IOException e) {
            throw new ConnectorException("stored security events cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    int clear() {
        lock.lock();
        try {
            return remove(List.copyOf(waiting.keySet()));
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
