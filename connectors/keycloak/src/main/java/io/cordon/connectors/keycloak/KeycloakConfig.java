package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;

/**
 * Settings of one realm.
 *
 * @param server root of the server, with its path if it has one
 * @param realm the realm of the agents and of the connector's own client
 * @param clientId the connector's own client, which also introspects
 * @param rotateSecret whether a client's secret is replaced; without it the old secret works again after a release
 * @param sharers how many agents share a client, at least 1
 */
record KeycloakConfig(
        URI server,
        String realm,
        String clientId,
        SecretRef clientSecret,
        boolean rotateSecret,
        int sharers,
        HttpSettings http) {

    static KeycloakConfig read(Settings settings) {
        var server = settings.uri("server");
        var realm = settings.text("realm");
        var client = settings.text("clientId");
        var secret = settings.secret("clientSecret");
        boolean rotate = settings.flag("rotateSecret", true);
        int sharers = settings.integer("sharers", 1, 1_000_000, 1);
        var http = HttpSettings.read(settings);
        settings.finish();
        return new KeycloakConfig(server, realm, client, secret, rotate, sharers, http);
    }

    /** An address of the realm's own protocol. */
    URI protocol(String path) {
        return at("/realms/" + HttpCall.segment(realm) + "/protocol/openid-connect/" + path);
    }

    /** An address of the realm's administration. */
    URI admin(String path) {
        return at("/admin/realms/" + HttpCall.segment(realm) + path);
    }

    private URI at(String path) {
        return URI.create(server.toString().replaceFirst("/+$", "") + path);
    }
}
