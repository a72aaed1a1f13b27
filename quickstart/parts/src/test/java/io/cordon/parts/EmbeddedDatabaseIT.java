package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.start();
        execute(database, "create role reader login password 'right'");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void shouldRefuseAWrongPassword() {
        // When // Then
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("postgres"), "reader", "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void shouldAcceptTheRightPassword() throws SQLException {
        // When
        try (var connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "reader", "right")) {

            // Then
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void shouldKeepItsRolesWhenItStartsAgainInTheSameDirectory(@TempDir Path directory) throws SQLException {
        // Given
        var options = new DatabaseOptions(Optional.of(directory), OptionalInt.empty());
        try (var first = EmbeddedDatabase.start(options)) {
            execute(first, "create role writer login password 'right'");
        }

        // When
        try (var second = EmbeddedDatabase.start(options);
                var connection = DriverManager.getConnection(second.jdbcUrl("postgres"), "writer", "right")) {

            // Then
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.admin().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
