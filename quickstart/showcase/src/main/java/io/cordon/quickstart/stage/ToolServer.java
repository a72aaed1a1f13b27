package io.cordon.quickstart.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.quickstart.broker.BearerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** The server of the HTTP tools, with its list of accepted calls. */
final class ToolServer implements Target {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI accepted;
    private final BearerToken observer;

    /**
     * A tool server.
     *
     * @param accepted where it lists what it accepted
     * @param observer a token that may see that list
     */
    ToolServer(HttpClient http, URI accepted, BearerToken observer) {
        this.http = http;
        this.accepted = accepted;
        this.observer = observer;
    }

    @Override
    public String name() {
        return "tools";
    }

    @Override
    public List<TargetUse> after(long sequence) {
        return StreamSupport.stream(calls().spliterator(), false)
                .map(ToolServer::use)
                .filter(use -> use.sequence() > sequence)
                .toList();
    }

    private static TargetUse use(JsonNode call) {
        return new TargetUse(
                call.path("sequence").asLong() + 1,
                call.path("tokenId").asText(),
                call.path("tool").asText(),
                Instant.parse(call.path("time").asText()));
    }

    private JsonNode calls() {
        HttpRequest request = HttpRequest.newBuilder(accepted)
                .header("Authorization", "Bearer " + observer.value())
                .timeout(TIMEOUT)
                .GET()
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("the tools' server did not say what it accepted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking what the tools' server accepted", e);
        }
    }
}
