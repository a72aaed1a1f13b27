package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real authorization server with a tool behind its tokens. */
final class ServerTarget implements Target {
    private static final String OWN_SECRET = "own-secret-of-the-actuator";

    private final OAuth2ServerProcess server;
    private final Connector connector;
    private final HttpClient http = HttpClient.newHttpClient();

    ServerTarget(OAuth2ServerProcess server, Map<String, Object> further) {
        this(server, OWN_SECRET, further);
    }

    ServerTarget(OAuth2ServerProcess server, String secret, Map<String, Object> further) {
        this.server = server;
        this.connector = connector(server.revocationEndpoint(), server.introspectionEndpoint(), secret, further);
    }

    static OAuth2ServerProcess startServer() {
        return OAuth2ServerProcess.start(OAuth2Options.of(
                OAuth2Options.Client.withScopes("agent", "agent-secret", "tickets.read"),
                OAuth2Options.Client.withRoles(
                        "cordon-actuator", OWN_SECRET, OAuth2Options.REVOKE_ANY, OAuth2Options.INTROSPECT_ANY)));
    }

    static Connector connector(URI revocation, URI introspection, String secret, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "revocationEndpoint",
                revocation,
                "introspectionEndpoint",
                introspection,
                "clientId",
                "cordon-actuator",
                "clientSecret",
                "file:" + secretFile(secret),
                "timeout",
                "10s"));
        settings.putAll(further);
        return new OAuth2ConnectorFactory().create("oauth2:test", Settings.of("", settings));
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        var response = send(HttpRequest.newBuilder(server.tokenEndpoint())
                .header("Authorization", basic("agent:agent-secret"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=tickets.read")));
        return view(response.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1"), Validation.INTROSPECTION);
    }

    static CredentialView view(String token, Validation validation) {
        return new CredentialView(
                "token-1",
                CredentialKind.OAUTH2_TOKEN,
                "as",
                "agent",
                validation,
                Optional.of(Instant.now().plus(Duration.ofMinutes(10))),
                Optional.of(SecretValue.of(token)));
    }

    @Override
    public CredentialView neverIssued() {
        return view("a-token-that-nobody-issued", Validation.INTROSPECTION);
    }

    @Override
    public boolean admits(CredentialView credential) {
        var request = HttpRequest.newBuilder(server.toolEndpoint().resolve("tickets"))
                .header(
                        "Authorization",
                        "Bearer " + credential.secret().orElseThrow().reveal());
        return send(request).statusCode() == 200;
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(OWN_SECRET, basic("cordon-actuator:" + OWN_SECRET));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String secretFile(String secret) {
        try {
            var file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, secret).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
    }
}
