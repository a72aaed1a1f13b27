package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.lang.JoseException;

/** A connector with its server, and what its receivers say to it over HTTP. */
final class RunningTransmitter implements AutoCloseable {
    static final String ISSUER = "https://cordon.example";
    static final String TOKEN = "token-of-the-receiver";
    static final String OTHER_TOKEN = "token-of-another-receiver";

    private final SsfConnector connector;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** What came back. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {}

    RunningTransmitter(Path state, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "issuer",
                ISSUER,
                "port",
                0,
                "state",
                state.toString(),
                "keys",
                "file:" + TestKeys.file(TestKeys.LASTING).file(),
                "longPoll",
                "20s",
                "timeout",
                "10s",
                "receivers",
                List.of(
                        receiver("idp", TOKEN, "https://rx.example/"),
                        receiver("other", OTHER_TOKEN, "https://other.example/"))));
        settings.putAll(further);
        this.connector = (SsfConnector) new SsfConnectorFactory().create("ssf:test", Settings.of("", settings));
    }

    static Map<String, Object> receiver(String name, String token, String pushTo) {
        return Map.of(
                "name",
                name,
                "audience",
                "https://" + name + ".example",
                "token",
                "file:" + TestKeys.secret(token),
                "tenants",
                List.of("acme"),
                "pushTo",
                List.of(pushTo),
                "pushAuthorization",
                "file:" + TestKeys.secret(SimulatedCaepReceiver.AUTHORIZATION));
    }

    SsfConnector connector() {
        return connector;
    }

    Answer call(String method, String path, String body) {
        return call(TOKEN, method, path, body);
    }

    Answer call(String token, String method, String path, String body) {
        try {
            var response = http.send(request(token, method, path, body), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in a test", e);
        }
    }

    private HttpRequest request(String token, String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.port() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
    }

    /** Creates a stream that carries everything, and returns its id. */
    String createStream(String delivery) {
        return createStream(TOKEN, delivery);
    }

    String createStream(String token, String delivery) {
        var uris = List.of(EventType.values()).stream()
                .map(type -> "'" + type.uri() + "'")
                .toList();
        var created =
                call(token, "POST", "/ssf/streams", "{'delivery':" + delivery + ",'events_requested':" + uris + "}");
        return created.body().path("stream_id").asText();
    }

    Answer poll(String streamId, String body) {
        return call("POST", "/ssf/poll/" + streamId, body);
    }

    ReceivedToken validated(String token) {
        try {
            return ReceivedToken.validated(token, jwks());
        } catch (JoseException e) {
            throw new AssertionError("a receiver would refuse the token", e);
        }
    }

    String jwks() {
        return call("GET", "/ssf/jwks.json", "").body().toString();
    }

    StepOutcome contain(String command, String step) {
        return connector.contain(step(command, step));
    }

    static ContainmentStep step(String command, String step) {
        return new ContainmentStep(new PointRequest(command, "acme", credential()), step, PreState.unknown());
    }

    static CredentialView credential() {
        return new CredentialView(
                "token/1",
                CredentialKind.OAUTH2_TOKEN,
                "ssf:test",
                "agent-7",
                Validation.INTROSPECTION,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        connector.close();
    }
}
