package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * The cursor is the newest start of a statement that was told, in microseconds of the server's clock. A backend shows its statement a moment
 * after the time that it bears, so a little of the past is read again each time: told twice rather than missed.
 */
/**
 * Watches the sessions of roles as the server itself lists them ({@code pg_stat_activity}). A session's last statement is a use; what began
 * and ended between two looks is not seen, see README.md. Confined to one thread.
 *
 * <p><b>Failure semantics:</b> a connection that broke is opened anew with the next call.
 */
public final class PostgresqlAuditSource implements AuditSource {
    private static final long OVERLAP_MICROS = 100_000;

    private static final String USES = """
            select pid, usename, coalesce(host(client_addr), ''), application_name,
                   (extract(epoch from backend_start) * 1000000)::bigint,
                   (extract(epoch from greatest(backend_start, query_start)) * 1000000)::bigint as used
            from pg_stat_activity
            where backend_type = 'client backend' and usename ~ ('^(' || ? || ')$')
                  and greatest(backend_start, query_start) > to_timestamp(? / 1000000.0)
            order by used, pid limit ?
            """;

    private final PostgresqlAuditConfig config;
    private @Nullable Connection connection;

    /** A source that connects with its first call. */
    public PostgresqlAuditSource(PostgresqlAuditConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public AuditBatch poll(AuditCursor after, int most) {
        long seen = after.isStart() ? 0 : Long.parseLong(after.text());
        try (PreparedStatement query = connected().prepareStatement(USES)) {
            query.setString(1, config.rolePattern());
            query.setInt(3, most);
            query.setLong(2, Math.max(0, seen - OVERLAP_MICROS));
            AuditBatch batch = batch(query, seen);
            if (batch.uses().size() < most || !batch.next().equals(after)) {
                return batch;
            }
            // More is known again than was asked for: what is new must not be kept out by it.
            query.setLong(2, seen);
            return batch(query, seen);
        } catch (SQLException e) {
            close();
            throw new ConnectorException("the sessions of " + config.name() + " cannot be read: " + e.getSQLState(), e);
        }
    }

    private static AuditBatch batch(PreparedStatement query, long seen) throws SQLException {
        List<ObservedUse> uses = new ArrayList<>();
        long newest = seen;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                uses.add(use(row));
                newest = Math.max(newest, row.getLong(6));
            }
        }
        return new AuditBatch(uses, newest == 0 ? AuditCursor.START : new AuditCursor(Long.toString(newest)));
    }

    private static ObservedUse use(ResultSet row) throws SQLException {
        long pid = row.getLong(1);
        long used = row.getLong(6);
        return new ObservedUse(
                "pg-" + pid + "-" + row.getLong(5) + "-" + used,
                row.getString(2),
                row.getString(4),
                address(row.getString(3)),
                "statement",
                true,
                Instant.EPOCH.plusNanos(used * 1_000));
    }

    /** Nobody's address is looked up: the server gives numbers, or nothing for a local socket. */
    private static Optional<InetAddress> address(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            try (var password = config.password().read()) {
                open = Session.connect(
                        config.url(), config.timeout(), config.user(), password.reveal(), "cordon-audit");
                connection = open;
            }
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it was broken already; the next call opens another one
                return;
            }
        }
    }
}
