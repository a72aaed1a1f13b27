package io.cordon.connectors.oauth2;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.time.Duration;

/**
 * Where a resource server tells what it accepted, and who asks.
 *
 * @param name of the target in audit records
 * @param usesEndpoint where it lists accepted calls
 * @param tokenEndpoint where the watcher gets a token of its own, by the client credentials grant
 * @param scope that the list asks for
 * @param timeout of each call, body included
 */
public record OAuth2AuditConfig(
        String name,
        URI usesEndpoint,
        URI tokenEndpoint,
        String clientId,
        SecretRef clientSecret,
        String scope,
        Duration timeout) {
    public OAuth2AuditConfig {
        requireNonNull(name, "name");
        requireNonNull(usesEndpoint, "usesEndpoint");
        requireNonNull(tokenEndpoint, "tokenEndpoint");
        requireNonNull(clientId, "clientId");
        requireNonNull(clientSecret, "clientSecret");
        requireNonNull(scope, "scope");
        requireNonNull(timeout, "timeout");
    }

    static OAuth2AuditConfig read(String name, Settings settings) {
        var config = new OAuth2AuditConfig(
                name,
                settings.uri("usesEndpoint"),
                settings.uri("tokenEndpoint"),
                settings.text("clientId"),
                settings.secret("clientSecret"),
                settings.text("scope"),
                settings.duration("timeout", Duration.ofSeconds(2)));
        settings.finish();
        return config;
    }
}
