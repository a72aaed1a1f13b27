package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The token of the connector's own client, kept until shortly before its end. Thread-safe. */
final class OwnToken {
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final KeycloakConfig config;
    private final HttpTarget target;
    private final Clock clock;
    private @Nullable SecretValue token;
    private Instant until = Instant.MIN;

    OwnToken(KeycloakConfig config, HttpTarget target, Clock clock) {
        this.config = config;
        this.target = target;
        this.clock = clock;
    }

    /** A token, or what came instead of one. */
    sealed interface Got {
        record Token(SecretValue value) implements Got {}

        record Nothing(HttpAnswer answer) implements Got {}
    }

    synchronized Got get() {
        SecretValue known = token;
        return known != null && clock.instant().isBefore(until) ? new Got.Token(known) : fetch();
    }

    /** The server did not want it. */
    synchronized void forget() {
        token = null;
    }

    private Got fetch() {
        return switch (target.call(request())) {
            case HttpAnswer.Silence silence -> new Got.Nothing(silence);
            case HttpAnswer.Response response -> read(response);
        };
    }

    private Got read(HttpAnswer.Response response) {
        String text = response.body().path("access_token").asText("");
        if (!response.accepted() || text.isEmpty()) {
            return new Got.Nothing(response);
        }
        SecretValue fresh = SecretValue.of(text);
        token = fresh;
        until = clock.instant()
                .plusSeconds(response.body().path("expires_in").asLong(0))
                .minus(MARGIN);
        return new Got.Token(fresh);
    }

    private HttpCall request() {
        try (var secret = config.clientSecret().read()) {
            return HttpCall.post(config.protocol("token"))
                    .basic(config.clientId(), secret)
                    .form(Map.of("grant_type", "client_credentials"));
        }
    }

    @Override
    public String toString() {
        return "OwnToken[redacted]";
    }
}
