package io.cordon.connectors.ssf;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.util.Optional;

/** Where to ask whether a token still lives at the receiver's side: an introspection endpoint (RFC 7662). */
record ProbeConfig(URI introspectionEndpoint, String clientId, SecretRef clientSecret) {

    static Optional<ProbeConfig> read(Settings settings) {
        if (settings.raw("probe").isEmpty()) {
            return Optional.empty();
        }
        var section = settings.section("probe");
        return Optional.of(new ProbeConfig(
                section.uri("introspectionEndpoint"), section.text("clientId"), section.secret("clientSecret")));
    }
}
