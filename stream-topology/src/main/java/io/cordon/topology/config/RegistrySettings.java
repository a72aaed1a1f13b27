package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach the schema registry.
 *
 * @param urls addresses, tried in order
 * @param user user name for basic authentication
 * @param passwordFile file with its password
 * @param tokenFile file with a bearer token
 * @param trustFile PEM file with the certificates to trust
 * @param timeout for one request
 */
public record RegistrySettings(
        List<URI> urls,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<Path> tokenFile,
        Optional<Path> trustFile,
        Duration timeout) {

    public RegistrySettings {
        urls = List.copyOf(urls);
        requireNonNull(user, "user");
        requireNonNull(passwordFile, "passwordFile");
        requireNonNull(tokenFile, "tokenFile");
        requireNonNull(trustFile, "trustFile");
        requireNonNull(timeout, "timeout");
    }

    static RegistrySettings read(ConfigSection section) {
        RegistrySettings settings = new RegistrySettings(
                section.addresses("urls"),
                section.optionalText("user"),
                section.optionalPath("passwordFile"),
                section.optionalPath("tokenFile"),
                section.optionalPath("trustFile"),
                section.duration("timeout", Duration.ofSeconds(1)));
        if (settings.user.isPresent() != settings.passwordFile.isPresent()) {
            section.problem("passwordFile", "user and passwordFile belong together");
        }
        return settings;
    }
}
