package io.cordon.quickstart.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker's client at the authorization server: client credentials grant, with the scopes that a session needs and no more. */
final class TokenClient {
    private static final Logger LOG = LoggerFactory.getLogger(TokenClient.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI tokenEndpoint;
    private final ClientLogin login;

    TokenClient(HttpClient http, URI tokenEndpoint, ClientLogin login) {
        this.http = http;
        this.tokenEndpoint = tokenEndpoint;
        this.login = login;
    }

    BearerToken token(String ref, List<String> scopes) {
        JsonNode answer = post("grant_type=client_credentials&scope=" + encoded(String.join(" ", scopes)));
        Instant expiresAt = Instant.now().plusSeconds(answer.path("expires_in").asLong(0));
        return new BearerToken(ref, answer.path("access_token").asText(), login.id(), scopes, expiresAt);
    }

    private JsonNode post(String form) {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .header("Authorization", "Basic " + basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = answer(request);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "the authorization server gave no token: HTTP " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("the authorization server at " + tokenEndpoint + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a token", e);
        }
    }

    /** Asks once more where nobody answered: a token that was lost on its way is nobody's, and ends by itself. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("no answer to a request for a token, asking once more");
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private String basic() {
        String pair = encoded(login.id()) + ":" + encoded(login.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
