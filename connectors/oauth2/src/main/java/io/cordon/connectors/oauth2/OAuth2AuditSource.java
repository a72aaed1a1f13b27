package io.cordon.connectors.oauth2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * The cursor is run/number. A server whose list lives in memory counts anew after a restart and says so with another run: reading then begins
 * at the start of the new counting.
 */
/**
 * Reads what a resource server accepted from the list that it offers to watchers. Tokens are named by their digest there. Confined to one
 * thread.
 */
public final class OAuth2AuditSource implements AuditSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING_YET = "-1";

    private final OAuth2AuditConfig config;
    private final HttpClient http;
    private final OwnToken token;

    /** A source that asks with its first call. */
    public OAuth2AuditSource(OAuth2AuditConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // a redirect would carry the token to another place
                .connectTimeout(config.timeout())
                .build();
        this.token = new OwnToken(config, http);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public AuditBatch poll(AuditCursor after, int most) {
        String[] place =
                after.isStart() ? new String[] {"", NOTHING_YET} : after.text().split("/", 2);
        try {
            HttpResponse<String> answer = ask(place[1]);
            String run = answer.headers().firstValue("Audit-Run").orElse("");
            boolean anew = !place[0].isEmpty() && !run.equals(place[0]);
            return batch(anew ? ask(NOTHING_YET) : answer, run, anew ? NOTHING_YET : place[1], most);
        } catch (JsonProcessingException e) {
            // Without the cause: it quotes the answer.
            throw new ConnectorException(config.name() + " answered with something that is no list of calls");
        } catch (IOException e) {
            throw new ConnectorException(config.name() + " does not say what it accepted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException("interrupted while asking " + config.name(), e);
        }
    }

    private HttpResponse<String> ask(String after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.usesEndpoint() + "?after=" + after))
                .header("Authorization", token.bearer())
                .timeout(config.timeout())
                .GET()
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            token.refused();
        }
        if (answer.statusCode() != 200) {
            throw new ConnectorException(
                    config.name() + " answered " + answer.statusCode() + " when asked what it accepted");
        }
        return answer;
    }

    private AuditBatch batch(HttpResponse<String> answer, String run, String from, int most) throws IOException {
        List<ObservedUse> uses = new ArrayList<>();
        String last = from;
        for (JsonNode call : JSON.readTree(answer.body())) {
            if (uses.size() == most) {
                break;
            }
            last = call.path("sequence").asText();
            uses.add(use(call, run));
        }
        return new AuditBatch(uses, new AuditCursor(run + "/" + last));
    }

    private ObservedUse use(JsonNode call, String run) {
        return new ObservedUse(
                config.name() + "-" + run + "-" + call.path("sequence").asText(),
                call.path("tokenId").asText(),
                "",
                address(call.path("address").asText()),
                call.path("tool").asText(),
                true,
                time(call.path("time").asText()));
    }

    private Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            // Without the cause: it quotes the answer.
            throw new ConnectorException(config.name() + " gave a time that is none");
        }
    }

    /** Numbers only: no name is looked up. */
    private static Optional<InetAddress> address(String text) {
        try {
            return text.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
