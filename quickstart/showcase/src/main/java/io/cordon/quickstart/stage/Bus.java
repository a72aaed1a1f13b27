package io.cordon.quickstart.stage;

import io.cordon.schemas.access.Role;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.TrustStore;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way to broker and registry: open to everybody on this machine, or for each role under its own principal.
 *
 * @param bootstrapServers the broker
 * @param registry the registry, or the gateway before it
 * @param principals who there is; empty if nobody is asked
 */
record Bus(String bootstrapServers, URI registry, Optional<Principals> principals) {

    /** What a Kafka client of this role needs. */
    Map<String, Object> client(Role role) {
        return with(principals.map(all -> all.client(role)).orElse(Map.of()));
    }

    /** What a Kafka client needs that looks at everything. */
    Map<String, Object> administrator() {
        return with(principals.map(Principals::administrator).orElse(Map.of()));
    }

    /** How this role asks the registry. */
    RegistryConfig registry(Role role) {
        RegistryConfig open = RegistryConfig.of(registry).withTimeout(Duration.ofSeconds(10));
        return principals
                .map(all -> open.withAuth(Authentication.basic(all.name(role), all.password(role)))
                        .withTrust(TrustStore.pem(all.identity().certificate())))
                .orElse(open);
    }

    private Map<String, Object> with(Map<String, Object> security) {
        Map<String, Object> client = new HashMap<>(security);
        client.put("bootstrap.servers", bootstrapServers);
        return client;
    }
}
