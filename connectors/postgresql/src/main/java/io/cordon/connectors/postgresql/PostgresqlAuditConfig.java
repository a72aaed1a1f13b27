package io.cordon.connectors.postgresql;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.time.Duration;

/**
 * Where sessions are watched, and by whom.
 *
 * @param name of the target in audit records
 * @param url JDBC address without user or password
 * @param user the watcher's own role; README.md lists what it needs
 * @param rolePattern POSIX regular expression that a role's whole name must match to be told of
 * @param timeout of each connection attempt and statement
 */
public record PostgresqlAuditConfig(
        String name, String url, String user, SecretRef password, String rolePattern, Duration timeout) {
    public PostgresqlAuditConfig {
        requireNonNull(name, "name");
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        requireNonNull(rolePattern, "rolePattern");
        requireNonNull(timeout, "timeout");
    }

    static PostgresqlAuditConfig read(String name, Settings settings) {
        var config = new PostgresqlAuditConfig(
                name,
                PostgresqlConfig.url(settings),
                settings.text("user"),
                settings.secret("password"),
                PostgresqlConfig.pattern(settings).pattern(),
                settings.duration("timeout", Duration.ofSeconds(2)));
        settings.finish();
        return config;
    }
}
