package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server whose roles are minted as a credential broker does it. */
final class DatabaseTarget implements Target {
    static final String OWN_PASSWORD = "own-password-of-the-actuator";
    private static final AtomicInteger MINTED = new AtomicInteger();

    private final EmbeddedDatabase database;
    private final Connector connector;

    DatabaseTarget(EmbeddedDatabase database, Map<String, Object> further) {
        this.database = database;
        this.connector = connector(database, OWN_PASSWORD, further);
    }

    /** The actuator's role with what the connector's README asks for, and nothing else. */
    static EmbeddedDatabase startDatabase() {
        var database = EmbeddedDatabase.start();
        sql(
                database,
                "create role leased",
                "create role cordon_actuator login createrole password '" + OWN_PASSWORD + "'",
                "grant pg_signal_backend to cordon_actuator");
        return database;
    }

    static Connector connector(EmbeddedDatabase database, String password, Map<String, Object> further) {
        return connector(database.jdbcUrl("postgres"), password, further);
    }

    static Connector connector(String url, String password, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "url",
                url,
                "user",
                "cordon_actuator",
                "password",
                "file:" + secretFile(password),
                "rolePattern",
                "v_.*",
                "memberOf",
                "leased",
                "timeout",
                "10s"));
        settings.putAll(further);
        return new PostgresqlConnectorFactory().create("postgresql:test", Settings.of("", settings));
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        return mint("v_" + MINTED.incrementAndGet());
    }

    CredentialView mint(String role) {
        var password = "password-of-" + MINTED.incrementAndGet();
        var quoted = '"' + role.replace("\"", "\"\"") + '"';
        sql(
                database,
                "create role " + quoted + " login password '" + password + "' in role leased",
                "grant " + quoted + " to cordon_actuator with admin option, inherit false, set false");
        return view(role, Optional.of(password));
    }

    static CredentialView view(String role, Optional<String> password) {
        return new CredentialView(
                "lease-" + role,
                CredentialKind.DATABASE_ROLE,
                "db",
                role,
                Validation.LOGIN,
                Optional.empty(),
                password.map(SecretValue::of));
    }

    @Override
    public CredentialView neverIssued() {
        return view("v_never", Optional.of("no-password-of-anybody"));
    }

    @Override
    public boolean admits(CredentialView credential) {
        try (var session =
                login(credential.principal(), credential.secret().orElseThrow().reveal())) {
            return session.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection login(String role, String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("postgres"), role, password);
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(OWN_PASSWORD);
    }

    static void sql(EmbeddedDatabase database, String... statements) {
        try (var connection = database.admin().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database refused a statement", e);
        }
    }

    private static Path secretFile(String secret) {
        try {
            var file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
    }
}
