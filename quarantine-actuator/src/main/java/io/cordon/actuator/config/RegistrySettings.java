package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.SecretRef;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way to the schema registry.
 *
 * @param user for basic authentication, with {@code password}
 * @param token for bearer authentication
 * @param trustFile PEM file with the certificates to trust; those of the JVM if there is none
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<String> user,
        Optional<SecretRef> password,
        Optional<SecretRef> token,
        Optional<Path> trustFile,
        Duration timeout) {
    public RegistrySettings {
        urls = List.copyOf(urls);
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        requireNonNull(token, "token");
        requireNonNull(trustFile, "trustFile");
        requireNonNull(timeout, "timeout");
    }

    /** One address without authentication. */
    public static RegistrySettings of(URI url) {
        return new RegistrySettings(
                List.of(url),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5));
    }
}
