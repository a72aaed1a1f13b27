package io.cordon.connectors.entra;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The token of the connector's own application, kept until shortly before its end. Thread-safe. */
final class OwnToken {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final EntraConfig config;
    private final HttpTarget target;
    private final Clock clock;
    private @Nullable SecretValue token;
    private Instant until = Instant.MIN;

    OwnToken(EntraConfig config, HttpTarget target, Clock clock) {
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

    /** Graph did not want it. */
    synchronized void forget() {
        token = null;
    }

    private Got fetch() {
        try (SecretValue secret = config.clientSecret().read()) {
            HttpAnswer answer = target.call(request(config, config.clientId(), secret));
            return answer instanceof HttpAnswer.Response response ? read(response) : new Got.Nothing(answer);
        }
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

    /** Asks for a token by client credentials. */
    static HttpCall request(EntraConfig config, String clientId, SecretValue secret) {
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
    public String toString() {
        return "OwnToken[redacted]";
    }
}
