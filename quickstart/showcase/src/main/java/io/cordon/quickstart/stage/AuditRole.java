package io.cordon.quickstart.stage;

import io.cordon.quickstart.broker.RandomText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database role of whoever watches sessions, with no more rights than seeing them. */
final class AuditRole {
    static final String NAME = "cordon_audit";

    private AuditRole() {}

    /** Creates it and returns its password. */
    static String create(DataSource administrator) {
        String password = RandomText.of(40);
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s' connection limit 2".formatted(NAME, password));
            statement.execute("grant pg_read_all_stats to " + NAME);
            return password;
        } catch (SQLException e) {
            throw new IllegalStateException("the watcher's database role could not be created", e);
        }
    }
}
