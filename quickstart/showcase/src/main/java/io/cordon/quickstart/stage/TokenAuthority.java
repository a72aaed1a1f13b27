package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

import io.cordon.parts.KeycloakProcess;
import io.cordon.parts.OAuth2ServerProcess;
import java.net.URI;
import java.nio.file.Path;

/**
 * Who issues the tokens that the tools honour, and how the actuator has them ended.
 *
 * @param connector name of the connector that ends them
 * @param type its type
 * @param settings its settings, as YAML in braces
 */
record TokenAuthority(URI issuer, URI tokenEndpoint, String connector, String type, String settings) {
    TokenAuthority {
        requireNonNull(issuer, "issuer");
        requireNonNull(tokenEndpoint, "tokenEndpoint");
        requireNonNull(connector, "connector");
        requireNonNull(type, "type");
        requireNonNull(settings, "settings");
    }

    /** Tokens are opaque and revoked one by one. */
    static TokenAuthority of(OAuth2ServerProcess server, String client, Path secret) {
        return new TokenAuthority(server.issuer(), server.tokenEndpoint(), "oauth2:tools", "oauth2", """
                {revocationEndpoint: "%s", introspectionEndpoint: "%s", clientId: %s, clientSecret: "file:%s"}\
                """.formatted(
                        server.revocationEndpoint(), server.introspectionEndpoint(), client, secret));
    }

    /** Tokens belong to a login session each, and end with it. */
    static TokenAuthority of(KeycloakProcess server, String client, Path secret) {
        URI issuer = server.address().resolve("/realms/" + KeycloakRealm.NAME);
        return new TokenAuthority(
                issuer,
                KeycloakRealm.tokenEndpoint(server.address()),
                "keycloak:" + KeycloakRealm.NAME,
                "keycloak",
                """
                {server: "%s", realm: %s, clientId: %s, clientSecret: "file:%s"}\
                """.formatted(server.address(), KeycloakRealm.NAME, client, secret));
    }
}
