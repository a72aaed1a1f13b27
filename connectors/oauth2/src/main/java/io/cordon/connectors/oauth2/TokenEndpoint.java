package io.cordon.connectors.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpSettings;
import io.cordon.connectors.http.HttpTarget;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Posts a token to an endpoint of the authorization server, as the actuator's client.
 *
 * <p><b>Failure semantics:</b> never throws for what the network or the server does. After {@link Answer.Silence} the request
 * may or may not have had its effect.
 */
final class TokenEndpoint implements AutoCloseable {
    /* Codes of RFC 6749, 7009 and 7662. Any other text of a response is left out: it could repeat the token. */
    private static final Set<String> ERRORS = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "invalid_token",
            "unauthorized_client",
            "unsupported_token_type",
            "server_error",
            "temporarily_unavailable");

    private final OAuth2Config config;
    private final HttpTarget target;

    TokenEndpoint(OAuth2Config config, Clock clock) {
        this.config = config;
        this.target = new HttpTarget(HttpSettings.of(config.timeout()), clock);
    }

    Answer post(URI endpoint, SecretValue token) {
        return switch (target.call(request(endpoint, token))) {
            case HttpAnswer.Silence silence -> new Answer.Silence(silence.reason());
            case HttpAnswer.Response response -> read(response);
        };
    }

    private HttpCall request(URI endpoint, SecretValue token) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", token.reveal());
        form.put("token_type_hint", "access_token");
        var call = HttpCall.post(endpoint);
        try (var secret = config.clientSecret().read()) {
            switch (config.authentication()) {
                case CLIENT_SECRET_BASIC -> call = call.basic(config.clientId(), secret);
                case CLIENT_SECRET_POST -> {
                    form.put("client_id", config.clientId());
                    form.put("client_secret", secret.reveal());
                }
            }
        }
        return call.form(form);
    }

    private static Answer read(HttpAnswer.Response response) {
        return new Answer.Response(
                response.status(),
                Optional.of(response.body().path("active"))
                        .filter(JsonNode::isBoolean)
                        .map(JsonNode::booleanValue),
                Optional.of(response.body().path("error").asText("")).filter(ERRORS::contains),
                response.retryAfter());
    }

    @Override
    public void close() {
        target.close();
    }
}
