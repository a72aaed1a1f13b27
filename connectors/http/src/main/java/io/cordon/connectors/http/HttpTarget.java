package io.cordon.connectors.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Calls one target. Redirects are not followed, since they would carry a secret elsewhere; a body of more than 1 MiB counts as no answer.
 * Thread-safe.
 *
 * <p><b>Failure semantics:</b> never throws for what the network or the target does. After {@link HttpAnswer.Silence} a request may or may
 * not have had its effect.
 */
public final class HttpTarget implements AutoCloseable {
    private static final int LONGEST_BODY = 1 << 20;

    private final HttpSettings settings;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final FollowedClient http;

    /**
     * Connects to nothing yet.
     *
     * @throws io.cordon.connectors.api.ConnectorException if the file of trusted certificates cannot be read
     */
    public HttpTarget(HttpSettings settings, Clock clock) {
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
        this.http = new FollowedClient(settings);
    }

    /** Calls and waits, no longer than the timeout. */
    public HttpAnswer call(HttpCall call) {
        var pending = http.get().sendAsync(request(call), info -> new BoundedBody(LONGEST_BODY));
        try {
            return read(pending.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            pending.cancel(true);
            return new HttpAnswer.Silence(
                    "no answer within " + settings.timeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            // The class names the trouble; the message may repeat the address or a header.
            return new HttpAnswer.Silence("not reached: "
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new HttpAnswer.Silence("interrupted");
        }
    }

    private HttpRequest request(HttpCall call) {
        var request = HttpRequest.newBuilder(call.uri()).timeout(settings.timeout());
        call.headers().forEach(request::header);
        return request.method(
                        call.method(), call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    private HttpAnswer read(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT),
                        e -> e.getValue().getFirst(),
                        (first, second) -> first));
        return new HttpAnswer.Response(
                response.statusCode(),
                body(response.body()),
                headers,
                Optional.ofNullable(headers.get("retry-after")).flatMap(v -> RetryAfter.parse(v, clock)));
    }

    private JsonNode body(byte[] bytes) {
        try {
            JsonNode read = json.readTree(bytes);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            // Not JSON: whoever needs a member of it will miss it; whoever expects XML reads the text.
            return TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        http.get().shutdownNow();
    }
}
