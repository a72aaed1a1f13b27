package io.cordon.actuator;

import io.cordon.actuator.config.RegistrySettings;
import io.cordon.connectors.api.SecretRef;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;

/** The schema registry of a configuration. */
final class Registries {
    private Registries() {}

    static SchemaRegistry open(RegistrySettings settings) {
        var config = RegistryConfig.of(settings.urls())
                .withAuth(authentication(settings))
                .withTimeout(settings.timeout());
        return new HttpSchemaRegistry(settings.trustFile()
                .map(file -> config.withTrust(TrustStore.pem(file)))
                .orElse(config));
    }

    private static Authentication authentication(RegistrySettings settings) {
        if (settings.token().isPresent()) {
            SecretRef token = settings.token().get();
            return Authentication.following(() -> Authentication.bearer(secret(token)));
        }
        return settings.user()
                .flatMap(user -> settings.password()
                        .map(p -> Authentication.following(() -> Authentication.basic(user, secret(p)))))
                .orElse(Authentication.none());
    }

    private static String secret(SecretRef ref) {
        try (var value = ref.read()) {
            return value.reveal();
        }
    }
}
