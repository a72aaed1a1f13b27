package io.cordon.connectors.oauth2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watcher's own token, got by the client credentials grant and kept until a server refuses it. Confined to one thread. */
final class OwnToken {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OAuth2AuditConfig config;
    private final HttpClient http;
    private @Nullable String token;

    OwnToken(OAuth2AuditConfig config, HttpClient http) {
        this.config = config;
        this.http = http;
    }

    /** For the Authorization header. */
    String bearer() throws IOException, InterruptedException {
        String known = token;
        if (known == null) {
            known = fetch();
            token = known;
        }
        return "Bearer " + known;
    }

    void refused() {
        token = null;
    }

    private String fetch() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new ConnectorException("the token endpoint answered " + answer.statusCode() + " to the watcher");
        }
        return token(answer.body())
                .orElseThrow(() -> new ConnectorException("the token endpoint gave the watcher no token"));
    }

    /** The body is not named in any exception: it holds the token. */
    private static Optional<String> token(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body).path("access_token").textValue());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private HttpRequest request() {
        try (SecretValue secret = config.clientSecret().read()) {
            String pair = encode(config.clientId()) + ":" + encode(secret.reveal());
            return HttpRequest.newBuilder(config.tokenEndpoint())
                    .timeout(config.timeout())
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=client_credentials&scope=" + encode(config.scope())))
                    .build();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OwnToken[redacted]";
    }
}
