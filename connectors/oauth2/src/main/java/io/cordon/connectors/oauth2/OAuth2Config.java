package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.time.Duration;

/**
 * Settings of one authorization server.
 *
 * @param clientId the actuator's own client
 * @param authentication how that client shows its secret
 * @param timeout of each call, connection and body included
 */
record OAuth2Config(
        URI revocationEndpoint,
        URI introspectionEndpoint,
        String clientId,
        SecretRef clientSecret,
        ClientAuthentication authentication,
        Duration timeout) {

    /** Client authentication by secret. */
    enum ClientAuthentication {
        /** In the Authorization header. */
        CLIENT_SECRET_BASIC,
        /** In the form. */
        CLIENT_SECRET_POST
    }

    static OAuth2Config read(Settings settings) {
        var revocation = settings.uri("revocationEndpoint");
        var introspection = settings.uri("introspectionEndpoint");
        var client = settings.text("clientId");
        var secret = settings.secret("clientSecret");
        var authentication =
                settings.choice("authentication", ClientAuthentication.class, ClientAuthentication.CLIENT_SECRET_BASIC);
        var timeout = settings.duration("timeout", Duration.ofSeconds(2));
        settings.finish();
        return new OAuth2Config(revocation, introspection, client, secret, authentication, timeout);
    }
}
