package io.cordon.quickstart.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The actuator's own database role, with no more rights than ending the roles that it is given. */
final class ActuatorRole {
    static final String NAME = "cordon_actuator";

    private ActuatorRole() {}

    static void create(DataSource administrator, String password) {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login createrole password '%s'".formatted(NAME, password));
            statement.execute("grant pg_signal_backend to " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("the actuator's database role could not be created", e);
        }
    }
}
