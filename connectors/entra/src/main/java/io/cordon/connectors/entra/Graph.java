package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.OwnToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Microsoft Graph v1.0, called as the connector's own application, and the two trials that an agent's credential can be put to. Thread-safe.
 *
 * <p><b>Failure semantics:</b> as {@link HttpTarget}. A refusal of the connector's own application comes back as 401 or 403.
 */
final class Graph implements AutoCloseable {
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private final EntraConfig config;
    private final HttpTarget target;
    private final OwnToken own;

    Graph(EntraConfig config, Clock clock) {
        this.config = config;
        this.target = new HttpTarget(config.http(), clock);
        this.own = new OwnToken(this::fetch, Graph::refuses, MARGIN, clock);
    }

    OwnToken own() {
        return own;
    }

    HttpAnswer get(String path) {
        return admin(HttpCall.get(config.at(path)));
    }

    HttpAnswer patch(String path, JsonNode document) {
        return admin(HttpCall.patch(config.at(path)).json(document));
    }

    HttpAnswer post(String path) {
        return admin(HttpCall.post(config.at(path)));
    }

    HttpAnswer post(String path, JsonNode document) {
        return admin(HttpCall.post(config.at(path)).json(document));
    }

    HttpAnswer delete(String path) {
        return admin(HttpCall.delete(config.at(path)));
    }

    /** Reads with an agent's token: 401 says that Graph does not honour it, anything else of Graph's own that it does. */
    HttpAnswer tryToken(SecretValue token, String path) {
        return target.call(HttpCall.get(config.at(path)).bearer(token));
    }

    /** Asks for a token with an agent's secret; one that comes is dropped. */
    HttpAnswer tryLogin(String appId, SecretValue secret) {
        return target.call(grant(appId, secret));
    }

    private HttpAnswer admin(HttpCall call) {
        return own.call(target, call);
    }

    private HttpAnswer fetch() {
        try (SecretValue secret = config.clientSecret().read()) {
            return target.call(grant(config.clientId(), secret));
        }
    }

    /** A 400 of the token endpoint is a refusal of the connector, not of the call that needed a token. */
    private static boolean refuses(HttpAnswer.Response response) {
        return response.accepted() || REFUSALS.contains(response.status());
    }

    /** Asks for a token by client credentials. */
    private HttpCall grant(String clientId, SecretValue secret) {
        return HttpCall.post(config.token())
                .form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secret.reveal(),
                        "scope",
                        config.scope()));
    }

    @Override
    public void close() {
        target.close();
    }
}
