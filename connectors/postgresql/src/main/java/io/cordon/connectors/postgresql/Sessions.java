package io.cordon.connectors.postgresql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The actuator's connections, kept for the next call: logging in takes longer than all that a call does. Thread-safe.
 *
 * <p><b>Failure semantics:</b> a connection on which a statement failed is not used again, and one that does not answer is replaced.
 */
final class Sessions implements AutoCloseable {
    private static final int MOST_IDLE = 4;
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

    private final PostgresqlConfig config;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    private record Idle(Session session, long since) {}

    /** What is done with a connection. */
    interface Use<T> {
        T with(Session session) throws SQLException;
    }

    Sessions(PostgresqlConfig config) {
        this.config = config;
    }

    <T> T use(Use<T> use) throws SQLException {
        Optional<Session> kept = kept();
        Session session = kept.isPresent() ? kept.get() : Session.open(config);
        boolean whole = false;
        try {
            T result = use.with(session);
            whole = true;
            return result;
        } finally {
            giveBack(session, whole);
        }
    }

    private Optional<Session> kept() throws SQLException {
        for (Optional<Idle> next = next(); next.isPresent(); next = next()) {
            Session session = next.get().session();
            boolean stale = System.nanoTime() - next.get().since() > LONGEST_IDLE.toNanos();
            if (!stale && session.alive()) {
                return Optional.of(session);
            }
            session.close();
        }
        return Optional.empty();
    }

    /** The last one that was used: the others may grow old. */
    private synchronized Optional<Idle> next() {
        return Optional.ofNullable(idle.pollFirst());
    }

    private void giveBack(Session session, boolean whole) throws SQLException {
        synchronized (this) {
            if (whole && !closed && idle.size() < MOST_IDLE) {
                idle.addFirst(new Idle(session, System.nanoTime()));
                return;
            }
        }
        session.close();
    }

    @Override
    public void close() throws SQLException {
        List<Idle> rest;
        synchronized (this) {
            closed = true;
            rest = new ArrayList<>(idle);
            idle.clear();
        }
        for (Idle each : rest) {
            each.session().close();
        }
    }
}
