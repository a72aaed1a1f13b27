package io.cordon.connectors.okta;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Settings of one Okta organization.
 *
 * @param apiToken the connector's own token, shown as {@code SSWS}
 * @param introspection what asks about tokens; without it no token is asked about
 * @param sharers how many agents share a user or a client, at least 1
 */
record OktaConfig(
        URI organization, SecretRef apiToken, Optional<Introspection> introspection, int sharers, HttpSettings http) {

    /** The endpoint of an authorization server and the client that may use it. */
    record Introspection(URI endpoint, String clientId, SecretRef clientSecret) {}

    static OktaConfig read(Settings settings) {
        URI organization = settings.uri("organization");
        SecretRef token = settings.secret("apiToken");
        Optional<Introspection> introspection = settings.raw("introspection").isEmpty()
                ? Optional.empty()
                : Optional.of(introspection(settings.section("introspection")));
        int sharers = settings.integer("sharers", 1, 1_000_000, 1);
        HttpSettings http = HttpSettings.read(settings);
        settings.finish();
        return new OktaConfig(organization, token, introspection, sharers, http);
    }

    private static Introspection introspection(Settings settings) {
        return new Introspection(settings.uri("endpoint"), settings.text("clientId"), settings.secret("clientSecret"));
    }

    /** An address of the organization's API. */
    URI at(String path) {
        return URI.create(organization.toString().replaceFirst("/+$", "") + path);
    }
}
