package io.cordon.connectors.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.ObservedUse;
import io.cordon.connectors.api.SecretRef;
import io.cordon.parts.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, watched by a role that may do nothing else. */
class PostgresqlAuditSourceIT {
    private static final int MANY = 100;
    private static EmbeddedDatabase database;

    @TempDir
    static Path secrets;

    @BeforeAll
    static void start() {
        database = DatabaseTarget.startDatabase();
        DatabaseTarget.sql(
                database,
                "create role cordon_audit login password 'own-password-of-the-watcher' connection limit 2",
                "grant pg_read_all_stats to cordon_audit");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void shouldTellEachStatementOnceAndWhereItCameFrom() throws Exception {
        try (PostgresqlAuditSource source = source("own-password-of-the-watcher");
                Connection session = login(minted());
                Statement statement = session.createStatement()) {
            // Given
            AuditCursor cursor = source.poll(AuditCursor.START, MANY).next();
            Instant before = Instant.now();

            // When
            statement.execute("select pg_sleep(0.3)");
            AuditBatch first = source.poll(cursor, MANY);
            statement.execute("select pg_sleep(0.3)");
            AuditBatch second = source.poll(first.next(), MANY);

            // Then
            ObservedUse use = first.uses().getLast();
            assertThat(use.principal()).startsWith("v_");
            assertThat(use.accepted()).isTrue();
            assertThat(use.address())
                    .hasValueSatisfying(
                            address -> assertThat(address.isLoopbackAddress()).isTrue());
            assertThat(use.at()).isBetween(before.minusSeconds(1), Instant.now());
            assertThat(second.uses()).hasSize(1).doesNotContain(use);
            assertThat(source.poll(second.next(), MANY).next()).isEqualTo(second.next());
        }
    }

    @Test
    void shouldGoOnWhereAnotherOneStoodAndTellNothingTwice() throws Exception {
        try (Connection session = login(minted());
                Statement statement = session.createStatement()) {
            // Given
            AuditCursor cursor;
            try (PostgresqlAuditSource source = source("own-password-of-the-watcher")) {
                cursor = source.poll(AuditCursor.START, MANY).next();
            }

            // When
            statement.execute("select pg_sleep(0.3)");

            // Then
            try (PostgresqlAuditSource source = source("own-password-of-the-watcher")) {
                AuditBatch batch = source.poll(cursor, MANY);
                Map<String, Long> ids =
                        batch.uses().stream().collect(Collectors.groupingBy(ObservedUse::id, Collectors.counting()));
                assertThat(ids.values()).containsOnly(1L);
                assertThat(batch.uses()).hasSize(1);
            }
        }
    }

    @Test
    void shouldNotTellOfRolesThatAreNoCredentials() throws Exception {
        try (PostgresqlAuditSource source = source("own-password-of-the-watcher");
                Connection administrator = database.admin().getConnection();
                Statement statement = administrator.createStatement()) {
            // When
            statement.execute("select 1");

            // Then
            assertThat(source.poll(AuditCursor.START, MANY).uses())
                    .extracting(ObservedUse::principal)
                    .allMatch(role -> role.startsWith("v_"));
        }
    }

    @Test
    void shouldRecoverWhenItsConnectionIsCut() {
        try (PostgresqlAuditSource source = source("own-password-of-the-watcher")) {
            // Given
            source.poll(AuditCursor.START, MANY);
            DatabaseTarget.sql(
                    database,
                    "select pg_terminate_backend(pid, 2000) from pg_stat_activity where usename = 'cordon_audit'");

            // When / Then
            assertThatThrownBy(() -> source.poll(AuditCursor.START, MANY)).isInstanceOf(ConnectorException.class);
            assertThat(source.poll(AuditCursor.START, MANY).uses()).isNotNull();
        }
    }

    @Test
    void shouldSayWhatIsWrongWithoutTheSecret() {
        try (PostgresqlAuditSource source = source("a-wrong-password")) {
            assertThatThrownBy(() -> source.poll(AuditCursor.START, MANY))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("28P01")
                    .hasMessageNotContaining("a-wrong-password");
        }
    }

    private static CredentialView minted() {
        return new DatabaseTarget(database, Map.of()).mint();
    }

    private static Connection login(CredentialView credential) throws SQLException {
        return new DatabaseTarget(database, Map.of())
                .login(credential.principal(), credential.secret().orElseThrow().reveal());
    }

    private static PostgresqlAuditSource source(String password) {
        try {
            Path file = Files.writeString(Files.createTempFile(secrets, "watcher", ".secret"), password);
            return new PostgresqlAuditSource(new PostgresqlAuditConfig(
                    "orders",
                    database.jdbcUrl("postgres"),
                    "cordon_audit",
                    new SecretRef.InFile(file),
                    "v_.*",
                    Duration.ofSeconds(2)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
