package io.cordon.topology.service;

import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.topology.config.RegistrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the schema registry that the configuration names. */
public final class Registries {

    private Registries() {}

    /**
     * A client; it asks nothing yet.
     *
     * @throws java.io.UncheckedIOException if a file with a secret cannot be read
     */
    public static SchemaRegistry open(RegistrySettings settings) {
        RegistryConfig config = RegistryConfig.of(settings.urls())
                .withAuth(authentication(settings))
                .withTimeout(settings.timeout());
        return new HttpSchemaRegistry(settings.trustFile()
                .map(file -> config.withTrust(TrustStore.pem(file)))
                .orElse(config));
    }

    private static Authentication authentication(RegistrySettings settings) {
        if (settings.tokenFile().isPresent()) {
            Path file = settings.tokenFile().get();
            return Authentication.following(() -> Authentication.bearer(secret(file)));
        }
        return settings.user()
                .flatMap(user -> settings.passwordFile()
                        .map(file -> Authentication.following(() -> Authentication.basic(user, secret(file)))))
                .orElseGet(Authentication::none);
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw FileName.unreadable("secret file", file, e);
        }
    }
}
