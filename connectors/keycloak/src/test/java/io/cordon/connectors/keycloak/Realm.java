package io.cordon.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpSettings;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.parts.KeycloakOptions;
import io.cordon.parts.KeycloakProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The real server with the realm of {@code realm.json}, seen by those who issue and check credentials there. Started once for all tests. */
final class Realm {
    static final String OWN_SECRET = "own-secret-of-the-actuator";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final KeycloakProcess SERVER = start();
    private static final HttpTarget HTTP = new HttpTarget(HttpSettings.of(Duration.ofSeconds(20)), Clock.systemUTC());

    private Realm() {}

    private static KeycloakProcess start() {
        try (var in = Objects.requireNonNull(Realm.class.getResourceAsStream("/realm.json"), "realm.json")) {
            return KeycloakProcess.start(
                    KeycloakOptions.of("agents", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Connector connector(String clientId, String secret, boolean rotate) {
        return connector(SERVER.address(), "10s", clientId, secret, rotate);
    }

    static Connector connector(URI server, String timeout, String clientId, String secret, boolean rotate) {
        return new KeycloakConnectorFactory()
                .create(
                        "keycloak:test",
                        Settings.of(
                                "",
                                Map.of(
                                        "server",
                                        server,
                                        "realm",
                                        "agents",
                                        "clientId",
                                        clientId,
                                        "clientSecret",
                                        "file:" + file(secret),
                                        "rotateSecret",
                                        rotate,
                                        "timeout",
                                        timeout)));
    }

    /** Makes a client with a service account; its secret is {@code secret-of-NAME}. */
    static String newClient() {
        return newClientFor("cordon-containment", "resource-server");
    }

    /** Makes a client whose tokens are for these. */
    static String newClientFor(String... audiences) {
        String name = "agent-" + NUMBER.incrementAndGet();
        admin("POST", "/clients", """
                {"clientId": "%s", "secret": "secret-of-%s", "enabled": true, "publicClient": false, "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false, "protocolMappers": [%s]}""".formatted(
                name, name, Arrays.stream(audiences).map(Realm::audience).collect(Collectors.joining(","))));
        return name;
    }

    private static String audience(String client) {
        return """
                {"name": "aud-%s", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper", "config":
                 {"included.client.audience": "%s", "access.token.claim": "true", "introspection.token.claim": "true"}}""".formatted(client, client);
    }

    /** Makes a user; his password is {@code password-of-NAME}. */
    static String newUser() {
        String name = "user-" + NUMBER.incrementAndGet();
        admin("POST", "/users", """
                {"username": "%s", "enabled": true, "email": "%s@acme.example", "emailVerified": true, "firstName": "A", "lastName": "B",
                 "credentials": [{"type": "password", "value": "password-of-%s", "temporary": false}]}""".formatted(name, name, name));
        return name;
    }

    static SecretValue tokenOfClient(String name) {
        return token(HttpCall.post(token())
                .basic(name, SecretValue.of("secret-of-" + name))
                .form(Map.of("grant_type", "client_credentials")));
    }

    static SecretValue tokenOfUser(String name) {
        return token(HttpCall.post(token())
                .form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "app",
                        "username",
                        name,
                        "password",
                        "password-of-" + name)));
    }

    /** The second in which a token was issued. */
    static long issuedAt(SecretValue token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.reveal().split("\\.", -1)[1]))
                    .path("iat")
                    .longValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the client's own secret still buys a token. */
    static boolean logsIn(String client) {
        return call(HttpCall.post(token())
                        .basic(client, SecretValue.of("secret-of-" + client))
                        .form(Map.of("grant_type", "client_credentials")))
                .accepted();
    }

    /** What a resource server is told about a token. */
    static boolean isActive(SecretValue token) {
        return call(HttpCall.post(URI.create(token() + "/introspect"))
                        .basic("resource-server", SecretValue.of("secret-of-the-resource-server"))
                        .form(Map.of("token", token.reveal())))
                .body()
                .path("active")
                .booleanValue();
    }

    /** The client as the realm has it. */
    static JsonNode client(String name) {
        return admin("GET", "/clients?clientId=" + name, "").path(0);
    }

    static void change(String client, String document) {
        admin("PUT", "/clients/" + client(client).path("id").asText(), document);
    }

    /** Voids what the realm has issued until the end of this second, for everybody. */
    static void voidAllTokens() {
        admin("PUT", "", "{\"notBefore\": %d}".formatted(Instant.now().getEpochSecond() + 1));
    }

    /** In the second that a not-before of the realm spares nobody, the administrator's own token is void too: a 401 has done nothing, and is asked again. */
    private static JsonNode admin(String method, String path, String document) {
        var answer = await().until(() -> asAdmin(method, path, document), each -> each.status() != 401);
        assertThat(answer.accepted()).as("%s %s: %s", method, path, answer).isTrue();
        return answer.body();
    }

    private static HttpAnswer.Response asAdmin(String method, String path, String document) throws IOException {
        var call = HttpCall.of(method, SERVER.address().resolve("/admin/realms/agents" + path))
                .bearer(token(HttpCall.post(token())
                        .basic("issuer", SecretValue.of("secret-of-the-issuer"))
                        .form(Map.of("grant_type", "client_credentials"))));
        return call(document.isEmpty() ? call : call.json(JSON.readTree(document)));
    }

    private static SecretValue token(HttpCall call) {
        var answer = call(call);
        assertThat(answer.accepted())
                .as("a token: %s %s", answer, answer.body())
                .isTrue();
        return SecretValue.of(answer.body().path("access_token").asText());
    }

    private static HttpAnswer.Response call(HttpCall call) {
        var answer = HTTP.call(call);
        assertThat(answer).isInstanceOf(HttpAnswer.Response.class);
        return (HttpAnswer.Response) answer;
    }

    private static URI token() {
        return SERVER.address().resolve("/realms/agents/protocol/openid-connect/token");
    }

    private static Path file(String secret) {
        try {
            Path file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
