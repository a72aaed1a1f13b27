package io.cordon.connectors.postgresql;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.Settings;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where the server's log is.
 *
 * @param name of the target in audit records
 * @param directory where the server writes it
 * @param files shell pattern of the names of its files
 * @param rolePattern what a role's whole name must match to be told of
 */
public record PostgresqlLogConfig(String name, Path directory, String files, Pattern rolePattern) {
    public PostgresqlLogConfig {
        requireNonNull(name, "name");
        requireNonNull(directory, "directory");
        requireNonNull(files, "files");
        requireNonNull(rolePattern, "rolePattern");
    }

    static PostgresqlLogConfig read(String name, Settings settings) {
        var config = new PostgresqlLogConfig(
                name,
                Path.of(settings.text("directory")),
                settings.text("files", "*.csv"),
                PostgresqlConfig.pattern(settings));
        settings.finish();
        return config;
    }
}
