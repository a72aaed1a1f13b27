package io.cordon.quickstart.stage;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, the last first. Thread-safe.
 *
 * <p><b>Failure semantics</b> What does not close is logged, and the rest is closed all the same. What is handed over after
 * the end is closed at once.
 */
public final class Closer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Takes over the closing of something. */
    public <T extends AutoCloseable> T keep(T closeable) {
        synchronized (open) {
            if (!closed) {
                open.push(closeable);
                return closeable;
            }
        }
        close(closeable);
        return closeable;
    }

    @Override
    public void close() {
        synchronized (open) {
            closed = true;
        }
        while (true) {
            AutoCloseable next;
            synchronized (open) {
                next = open.poll();
            }
            if (next == null) {
                return;
            }
            close(next);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.atWarn()
                    .addKeyValue("part", closeable.getClass().getSimpleName())
                    .setCause(e)
                    .log("part did not close");
        }
    }
}
