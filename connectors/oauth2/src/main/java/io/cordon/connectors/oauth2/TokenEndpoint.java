package io.cordon.connectors.oauth2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;

    TokenEndpoint(OAuth2Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // a redirect would carry the token to another place
                .connectTimeout(config.timeout())
                .build();
    }

    Answer post(URI endpoint, SecretValue token) {
        var pending = http.sendAsync(request(endpoint, token), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return read(pending.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return new Answer.Silence("no answer within " + config.timeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Answer.Silence("not reached: "
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Silence("interrupted");
        }
    }

    private HttpRequest request(URI endpoint, SecretValue token) {
        var form = new StringBuilder("token=").append(encode(token.reveal())).append("&token_type_hint=access_token");
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(config.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        try (var secret = config.clientSecret().read()) {
            switch (config.authentication()) {
                case CLIENT_SECRET_BASIC -> request.header("Authorization", basic(secret));
                case CLIENT_SECRET_POST ->
                    form.append("&client_id=")
                            .append(encode(config.clientId()))
                            .append("&client_secret=")
                            .append(encode(secret.reveal()));
            }
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
    }

    private String basic(SecretValue secret) {
        var pair = encode(config.clientId()) + ":" + encode(secret.reveal());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Answer read(HttpResponse<byte[]> response) {
        Optional<JsonNode> body = body(response.body());
        return new Answer.Response(
                response.statusCode(),
                body.map(b -> b.get("active")).filter(JsonNode::isBoolean).map(JsonNode::booleanValue),
                body.map(b -> b.path("error").asText("")).filter(ERRORS::contains),
                response.headers().firstValue("Retry-After").flatMap(v -> RetryAfter.parse(v, clock)));
    }

    private Optional<JsonNode> body(byte[] bytes) {
        try {
            return Optional.ofNullable(json.readTree(bytes)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // a revocation answers without a body; an introspection without one is undecided
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
