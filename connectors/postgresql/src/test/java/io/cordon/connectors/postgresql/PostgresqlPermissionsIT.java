package io.cordon.connectors.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server: the role of README.md, and what it is when a grant was forgotten. */
class PostgresqlPermissionsIT extends PermissionContract {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void startDatabase() {
        database = DatabaseTarget.startDatabase();
        DatabaseTarget.sql(database, "create role poor login password '" + DatabaseTarget.OWN_PASSWORD + "'");
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Override
    protected Target granted() {
        return new DatabaseTarget(database, Map.of());
    }

    @Override
    protected Target lacking() {
        return new DatabaseTarget(database, Map.of("user", "poor", "rolePattern", "nobody"));
    }

    @Override
    protected List<String> takenAway() {
        return List.of("createrole", "pg_signal_backend");
    }

    @Test
    void shouldNameTheRolesThatItsBrokerForgotToGrant() {
        try (var target = new DatabaseTarget(database, Map.of("rolePattern", "forgotten_.*"))) {
            // Given
            DatabaseTarget.sql(database, "create role forgotten_1 login", "create role forgotten_2 nologin");

            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .filteredOn(Permission.Missing.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("1 role(s)", "forgotten_1", "admin option");
        }
    }
}
