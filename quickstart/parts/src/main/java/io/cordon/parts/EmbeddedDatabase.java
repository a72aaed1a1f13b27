package io.cordon.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A real PostgreSQL server on loopback that checks passwords (SCRAM-SHA-256) of every role but its administrator, who may
 * connect from this machine without one.
 *
 * <p><b>Failure semantics</b> If it does not start, no server is left behind. Closing again does nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String ADMIN = "postgres";
    private static final String AUTHENTICATION = """
            host all postgres 127.0.0.1/32 trust
            host all all      127.0.0.1/32 scram-sha-256
            """;

    private final WorkingDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(WorkingDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /** A server with its data in a temporary directory, on a free port. */
    public static EmbeddedDatabase start() {
        return start(DatabaseOptions.defaults());
    }

    /**
     * A server as the options say.
     *
     * @throws PartException if it did not start
     */
    public static EmbeddedDatabase start(DatabaseOptions options) {
        WorkingDirectory directory = WorkingDirectory.of(options.directory(), "database");
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(directory, launched(options, directory));
            database.requirePasswords();
            return database;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launched(DatabaseOptions options, WorkingDirectory directory) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
            options.log().ifPresent(log -> logTo(log, server));
            return server.setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setDataDirectory(directory.file("data"))
                    .setCleanDataDirectory(directory.temporary())
                    .setPort(FreePorts.or(options.port()))
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new PartException("PostgreSQL did not start", e);
        }
    }

    /** As a database that an audit source reads is to be set. */
    private static void logTo(Path log, EmbeddedPostgres.Builder server) {
        server.setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "csvlog")
                .setServerConfig("log_directory", log.toAbsolutePath().toString())
                .setServerConfig("log_filename", "postgresql-%Y-%m-%d_%H%M%S.log")
                .setServerConfig("log_connections", "on")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("lc_messages", "C");
    }

    /** Until here everybody is trusted: nobody else knows the port yet, and no role exists. */
    private void requirePasswords() {
        try (Connection connection = admin().getConnection();
                Statement statement = connection.createStatement()) {
            Files.writeString(authenticationFile(statement), AUTHENTICATION);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            close();
            throw new PartException("PostgreSQL could not be told to check passwords", e);
        }
    }

    private static Path authenticationFile(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("show hba_file")) {
            result.next();
            return Path.of(result.getString(1));
        }
    }

    /** The address of a database of this server, without user and password; {@code postgres} is there from the start. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The administrator's name; it needs no password. */
    public String adminUser() {
        return ADMIN;
    }

    /** Connections of the administrator to the database {@code postgres}. */
    public DataSource admin() {
        return server.getPostgresDatabase();
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** Stops it; a given directory stays, for a later start. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new PartException("PostgreSQL on port " + port() + " could not be stopped", e);
        } finally {
            directory.close();
        }
    }
}
