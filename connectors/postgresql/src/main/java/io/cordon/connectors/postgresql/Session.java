package io.cordon.connectors.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * The actuator's connection to the server, used by one call at a time.
 *
 * <p><b>Failure semantics:</b> each statement runs in a transaction of its own; a broken connection leaves at most one
 * statement undecided, and all of them may be repeated.
 */
final class Session implements AutoCloseable {
    private static final String FIND = """
            select format('%I', r.rolname),
                   r.rolcanlogin,
                   coalesce(r.rolvaliduntil::text, ''),
                   coalesce(r.rolvaliduntil <= now(), false),
                   r.rolsuper or r.rolreplication or r.rolname = session_user,
                   ?::text is null or exists (
                       select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                       where m.member = r.oid and g.rolname = ?)
            from pg_roles r where r.rolname = ?
            """;
    private static final String COUNT = "select count(*) from pg_stat_activity where usename = ?";
    private static final String TERMINATE = """
            select count(*) filter (where pg_terminate_backend(pid))
            from (select pid from pg_stat_activity where usename = ? offset 0) of_the_role
            """;

    private static final String OWN = """
            select rolsuper, rolcreaterole, pg_has_role(session_user, 'pg_signal_backend', 'usage')
            from pg_roles where rolname = session_user
            """;
    /* Before version 16 createrole alone sufficed for every role. */
    private static final String LEASED = """
            select r.rolname,
                   current_setting('server_version_num')::int < 160000 or exists (
                       select from pg_auth_members m
                       where m.roleid = r.oid and m.member = session_user::regrole and m.admin_option)
            from pg_roles r
            where r.rolcanlogin and not r.rolsuper and not r.rolreplication and r.rolname <> session_user
            order by 1 limit 10000
            """;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(PostgresqlConfig config) throws SQLException {
        try (var password = config.password().read()) {
            return new Session(connect(config, config.user(), password.reveal()));
        }
    }

    /** Connects as some role; also the probe's way in. */
    static Connection connect(PostgresqlConfig config, String user, String password) throws SQLException {
        return connect(config.url(), config.timeout(), user, password, "cordon-actuator");
    }

    static Connection connect(String url, Duration timeout, String user, String password, String application)
            throws SQLException {
        long seconds = Math.max(1, timeout.toSeconds());
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Long.toString(seconds));
        properties.setProperty("loginTimeout", Long.toString(seconds));
        properties.setProperty("socketTimeout", Long.toString(seconds + 1));
        properties.setProperty("options", "-c statement_timeout=" + timeout.toMillis());
        properties.setProperty("ApplicationName", application);
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, properties);
    }

    Optional<Role> find(String name, Optional<String> group) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, group.orElse(null));
            query.setString(2, group.orElse(null));
            query.setString(3, name);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Role(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getBoolean(6)))
                        : Optional.empty();
            }
        }
    }

    /** What the connector's own role may do. */
    OwnRole.Standing ownStanding() throws SQLException {
        try (var query = connection.prepareStatement(OWN);
                var row = query.executeQuery()) {
            row.next();
            return new OwnRole.Standing(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), leased());
        }
    }

    private List<OwnRole.Leased> leased() throws SQLException {
        var leased = new ArrayList<OwnRole.Leased>();
        try (var query = connection.prepareStatement(LEASED);
                var row = query.executeQuery()) {
            while (row.next()) {
                leased.add(new OwnRole.Leased(row.getString(1), row.getBoolean(2)));
            }
        }
        return leased;
    }

    void forbidLogin(Role role, boolean expirePassword) throws SQLException {
        execute("alter role " + role.quoted() + " nologin");
        if (expirePassword) {
            execute("alter role " + role.quoted() + " valid until " + literal("now"));
        }
    }

    /** Lets the role log in again, but with no password: the one that the contained session had stays dead. */
    void admitNew(Role role, String validUntil) throws SQLException {
        execute("alter role " + role.quoted() + " login password null valid until " + literal(validUntil));
    }

    int sessionsOf(String role) throws SQLException {
        return count(COUNT, role);
    }

    private int count(String sql, String role) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, role);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /*
     * The server could wait for the end of each session itself, but looks only every 100 ms.
     */
    /** Ends all sessions of a role and waits until there is none; returns how many ended. */
    int terminate(String role, Duration patience) throws SQLException {
        int told = count(TERMINATE, role);
        long end = System.nanoTime() + patience.toNanos();
        int left = sessionsOf(role);
        while (left > 0 && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            left = sessionsOf(role);
        }
        return Math.max(0, told - left);
    }

    /** Whether the server still answers on it. */
    boolean alive() throws SQLException {
        return connection.isValid(1);
    }

    private String literal(String text) throws SQLException {
        try (var query = connection.prepareStatement("select quote_literal(?)")) {
            query.setString(1, text);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
