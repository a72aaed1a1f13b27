package io.cordon.cli.drill;

import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** Canary roles of a PostgreSQL server: they may log in, and nothing else. */
final class RoleMint implements CanaryMint {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int PASSWORD_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final DrillTarget.Roles target;

    RoleMint(DrillTarget.Roles target) {
        this.target = target;
    }

    @Override
    public Canary mint(String session) {
        String role = target.prefix() + session.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        byte[] drawn = new byte[PASSWORD_BYTES];
        random.nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        Instant expiresAt = Instant.now().plus(LIFE);
        execute(
                "create role %s login password '%s' valid until '%s'".formatted(role, password, expiresAt),
                "grant %s to %s with admin option, inherit false, set false".formatted(role, target.actuator()));
        return new Canary(
                "canary-" + target.connector() + "-" + session,
                CredentialKind.DATABASE_ROLE,
                target.connector(),
                target.url(),
                role,
                password,
                expiresAt);
    }

    @Override
    public void discard(Canary canary) {
        execute("drop role if exists " + canary.principal());
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        target.url(),
                        target.user(),
                        Files.readString(target.passwordFile()).strip());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            // Its message may quote the statement, which holds a password.
            throw new DrillException(
                    target.url() + " gave no role or took none back: SQL state " + e.getSQLState(), null);
        } catch (IOException e) {
            throw new DrillException(
                    "the canaries' owner has no password",
                    FileName.unreadable("passwordFile", target.passwordFile(), e));
        }
    }
}
