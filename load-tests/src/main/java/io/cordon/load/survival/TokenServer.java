package io.cordon.load.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.parts.JavaProcess;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2Options.Client;
import io.cordon.parts.OAuth2ServerProcess;
import io.cordon.quickstart.broker.BearerToken;
import io.cordon.quickstart.broker.ClientLogin;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.RandomText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A real authorization server, which gives tokens, and says of each whether it still honours it. */
final class TokenServer implements AutoCloseable {

    static final String CONNECTOR = "oauth2:survival";

    private static final String ACTUATOR = "cordon-actuator";
    private static final String SCOPE = "web.fetch";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    private final OAuth2ServerProcess server;
    private final ClientLogin broker;
    private final ClientLogin actuator;
    private final Path secret;
    private final HttpClient http = HttpClient.newHttpClient();

    private TokenServer(OAuth2ServerProcess server, ClientLogin broker, ClientLogin actuator, Path secret) {
        this.server = server;
        this.broker = broker;
        this.actuator = actuator;
        this.secret = secret;
    }

    /** Starts it; the directory is the run's. */
    static TokenServer start(Path directory) {
        ClientLogin broker = new ClientLogin("credential-broker", RandomText.of(40));
        ClientLogin actuator = new ClientLogin(ACTUATOR, RandomText.of(40));
        OAuth2ServerProcess server = OAuth2ServerProcess.start(OAuth2Options.of(
                        new Client(broker.id(), broker.secret(), Set.of(SCOPE), Set.of(), LIFE),
                        Client.withRoles(
                                ACTUATOR, actuator.secret(), OAuth2Options.REVOKE_ANY, OAuth2Options.INTROSPECT_ANY))
                .in(directory.resolve("oauth2")));
        return new TokenServer(server, broker, actuator, written(directory, actuator.secret()));
    }

    private static Path written(Path directory, String secret) {
        try {
            return Files.writeString(directory.resolve("actuator-client.txt"), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JavaProcess process() {
        return server.process();
    }

    String issuer() {
        return server.issuer().toString();
    }

    /** The section connectors of the actuator's file. */
    String connectors() {
        return """
                connectors:
                  - name: %s
                    type: oauth2
                    config: {revocationEndpoint: "%s", introspectionEndpoint: "%s", clientId: %s, clientSecret: "file:%s", timeout: 5s}
                """.formatted(CONNECTOR, server.revocationEndpoint(), server.introspectionEndpoint(), ACTUATOR, secret);
    }

    /** A new token, under this reference in the inventory. */
    BearerToken issue(String ref) {
        return CredentialBroker.token(http, server.tokenEndpoint(), broker, ref, List.of(SCOPE));
    }

    /** Whether the server would still honour it (RFC 7662). */
    boolean honours(BearerToken token) {
        String login = Base64.getEncoder().encodeToString((actuator.id() + ':' + actuator.secret()).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.introspectionEndpoint())
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(TIME_OUT)
                .POST(BodyPublishers.ofString("token=" + URLEncoder.encode(token.value(), UTF_8)))
                .build();
        try {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return answer.replace(" ", "").contains("\"active\":true");
        } catch (IOException e) {
            throw new UncheckedIOException("the authorization server gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
