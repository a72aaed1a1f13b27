package io.cordon.connectors.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ObservedUse;
import io.cordon.parts.DatabaseOptions;
import io.cordon.parts.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server that logs its connections, while it rotates its log. */
class PostgresqlLogSourceIT {
    @TempDir
    static Path log;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(DatabaseOptions.defaults().logging(log));
        DatabaseTarget.sql(
                database,
                "create role v_open login password 'password-of-open'",
                "create role v_shut nologin password 'password-of-shut'");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void shouldMissNoLoginAndNoRefusalAcrossARotation() throws SQLException {
        // Given
        PostgresqlLogSource source =
                new PostgresqlLogSource(new PostgresqlLogConfig("orders", log, "*.csv", Pattern.compile("v_[a-z]+")));
        List<ObservedUse> seen = new ArrayList<>();
        AuditCursor[] cursor = {AuditCursor.START};

        cursor[0] = source.poll(cursor[0], 2).next();

        // When
        login("v_open", "password-of-open");
        login("v_open", "password-of-open");
        DatabaseTarget.sql(database, "select pg_rotate_logfile()");
        assertThatThrownBy(() -> login("v_open", "not-its-password")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> login("v_shut", "password-of-shut")).isInstanceOf(SQLException.class);

        // Then
        await().untilAsserted(() -> {
            AuditBatch batch = source.poll(cursor[0], 2);
            cursor[0] = batch.next();
            seen.addAll(batch.uses());
            assertThat(seen)
                    .extracting(use -> use.principal() + " " + use.action())
                    .containsExactly(
                            "v_open login",
                            "v_open login",
                            "v_open login refused with 28P01",
                            "v_shut login refused with 28000");
        });
        assertThat(seen).extracting(ObservedUse::id).doesNotHaveDuplicates();
        assertThat(seen)
                .allSatisfy(use -> assertThat(use.address().orElseThrow().isLoopbackAddress())
                        .isTrue());
    }

    private static void login(String role, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl("postgres"), role, password)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
