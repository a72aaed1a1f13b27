package io.cordon.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.OwnToken;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * The server's interfaces, called as the connector's own client.
 *
 * <p><b>Failure semantics:</b> as {@link HttpTarget}. A refusal of the connector's own client comes back as 401 or 403.
 */
final class Keycloak implements AutoCloseable {
    private static final int TOO_MANY = 429;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final KeycloakConfig config;
    private final HttpTarget target;
    private final OwnToken own;

    Keycloak(KeycloakConfig config) {
        this.config = config;
        this.target = new HttpTarget(config.http(), Clock.systemUTC());
        this.own = new OwnToken(this::fetch, answer -> answer.status() < TOO_MANY, MARGIN, Clock.systemUTC());
    }

    OwnToken own() {
        return own;
    }

    HttpAnswer get(String path) {
        return admin(HttpCall.get(config.admin(path)));
    }

    HttpAnswer put(String path, JsonNode document) {
        return admin(HttpCall.put(config.admin(path)).json(document));
    }

    HttpAnswer post(String path) {
        return admin(HttpCall.post(config.admin(path)));
    }

    HttpAnswer delete(String path) {
        return admin(HttpCall.delete(config.admin(path)));
    }

    /** Asks about a token; resource servers that introspect get the same answer. */
    HttpAnswer introspect(SecretValue token) {
        try (var secret = config.clientSecret().read()) {
            return target.call(HttpCall.post(config.protocol("token/introspect"))
                    .basic(config.clientId(), secret)
                    .form(Map.of("token", token.reveal())));
        }
    }

    /** Whether "inactive" about this token may be believed: the server says it of each token that is for others. */
    boolean knows(SecretValue token) {
        return TokenClaims.isFor(token, config.clientId());
    }

    /** Tries to get a token as somebody else. */
    HttpAnswer tryGrant(String clientId, SecretValue secret) {
        return target.call(HttpCall.post(config.protocol("token"))
                .basic(clientId, secret)
                .form(Map.of("grant_type", "client_credentials")));
    }

    /** The server's own time of an answer: not-before is compared with times that the server wrote. */
    static Instant serverTime(HttpAnswer.Response response) {
        return response.header("Date").flatMap(Keycloak::parsed).orElseGet(Instant::now);
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // the caller's own clock has to do
        }
    }

    private HttpAnswer admin(HttpCall call) {
        return own.call(target, call);
    }

    private HttpAnswer fetch() {
        try (var secret = config.clientSecret().read()) {
            return tryGrant(config.clientId(), secret);
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
