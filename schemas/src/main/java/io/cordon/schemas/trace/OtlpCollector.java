package io.cordon.schemas.trace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * A collector of traces that takes OTLP over HTTP in JSON. Thread-safe.
 *
 * <p><b>Failure semantics.</b> Whether it took the spans is the answer; what else it says is not read. Sending them again is safe where ids follow from what
 * the spans are about.
 */
public final class OtlpCollector {
    static final int BATCH = 512;

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI address;
    private final String service;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /**
     * Connects with the first spans.
     *
     * @param endpoint without {@code /v1/traces}
     * @param service whose the spans are that name none
     */
    public OtlpCollector(URI endpoint, String service) {
        this.address = URI.create(endpoint.toString().replaceFirst("/+$", "") + "/v1/traces");
        this.service = requireNonNull(service, "service");
    }

    /** Sends them, in batches; false as soon as one was not taken. */
    public boolean send(List<Span> spans) throws InterruptedException {
        for (int from = 0; from < spans.size(); from += BATCH) {
            if (!post(spans.subList(from, Math.min(spans.size(), from + BATCH)))) {
                return false;
            }
        }
        return true;
    }

    private boolean post(List<Span> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OtlpJson.request(service, batch)))
                .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            return response.statusCode() / 100 == 2;
        } catch (IOException e) {
            return false; // not taken; the caller says so
        }
    }
}
