package io.cordon.cli.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Canary tokens of an OAuth2 authorization server, for a client of their own: the client credentials grant of RFC 6749. */
final class TokenMint implements CanaryMint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long SECONDS = 3_600; // where the server says no life

    private final DrillTarget.Tokens target;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    TokenMint(DrillTarget.Tokens target) {
        this.target = target;
    }

    @Override
    public Canary mint(String session) {
        Instant asked = Instant.now();
        JsonNode answer = ask();
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new DrillException(target.tokenEndpoint() + " answered without a token", null);
        }
        if (target.sessions() && !namesSession(token)) {
            throw new DrillException(
                    "the token of client " + target.clientId()
                            + " names no session that could be ended: set the client's"
                            + " attribute client_credentials.use_refresh_token to true",
                    null);
        }
        return new Canary(
                "canary-" + target.connector() + "-" + session,
                CredentialKind.OAUTH2_TOKEN,
                target.connector(),
                target.tokenEndpoint().getAuthority(),
                target.clientId(),
                token,
                asked.plusSeconds(answer.path("expires_in").asLong(SECONDS)));
    }

    private static boolean namesSession(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            return parts.length == 3
                    && JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).hasNonNull("sid");
        } catch (IOException | IllegalArgumentException e) {
            return false; // no JWT, so none of a session
        }
    }

    private JsonNode ask() {
        String form =
                "grant_type=client_credentials" + (target.scope().isEmpty() ? "" : "&scope=" + encoded(target.scope()));
        try {
            HttpRequest request = HttpRequest.newBuilder(target.tokenEndpoint())
                    .header("Authorization", "Basic " + basic())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(TIMEOUT)
                    .POST(BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                // The body may hold anything, so only its status is told.
                throw new DrillException(target.tokenEndpoint() + " gave no token: " + response.statusCode(), null);
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new DrillException(target.tokenEndpoint() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrillException("interrupted while waiting for a token", e);
        }
    }

    private String basic() {
        String pair = encoded(target.clientId()) + ":" + encoded(secret(target.clientSecretFile()));
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DrillException(
                    "the canary's client has no secret", FileName.unreadable("clientSecretFile", file, e));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
