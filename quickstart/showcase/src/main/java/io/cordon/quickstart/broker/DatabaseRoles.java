package io.cordon.quickstart.broker;

import io.cordon.quickstart.world.OrdersDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;

/** Mints a role per session, and lets the actuator end it. */
final class DatabaseRoles {
    private final DataSource administrator;
    private final String jdbcUrl;
    private final String actuatorRole;

    DatabaseRoles(DataSource administrator, String jdbcUrl, String actuatorRole) {
        this.administrator = administrator;
        this.jdbcUrl = jdbcUrl;
        this.actuatorRole = actuatorRole;
    }

    /** The role's name is made of the session's, which has letters, digits and hyphens only. */
    DatabaseLogin login(String session, Instant expiresAt) {
        String role = "cs_" + session.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        String password = RandomText.of(32);
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s' valid until '%s' in role %s"
                    .formatted(role, password, expiresAt, OrdersDatabase.GROUP));
            statement.execute(
                    "grant %s to %s with admin option, inherit false, set false".formatted(role, actuatorRole));
        } catch (SQLException e) {
            throw new IllegalStateException("no database role for session " + session, e);
        }
        return new DatabaseLogin("db-" + session, jdbcUrl, role, password, expiresAt);
    }
}
