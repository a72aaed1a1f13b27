package io.cordon.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends requests to the addresses of a registry, in turn, until one of them answers. */
final class RegistryClient {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_ANSWER_BYTES = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConfig config;
    private final HttpClient http;
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryClient(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout());
        config.trust().ifPresent(trust -> builder.sslContext(trust.followed()));
        this.http = builder.build();
    }

    RegistryReply get(String path) {
        return send("GET", path, null);
    }

    RegistryReply post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    RegistryReply put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    private RegistryReply send(String method, String path, @Nullable JsonNode body) {
        String problem = "";
        IOException last = null;
        for (int round = 0; round < config.rounds(); round++) {
            if (round > 0) {
                pause();
            }
            for (int i = 0; i < config.urls().size(); i++) {
                int index = Math.floorMod(preferred.get(), config.urls().size());
                URI url = at(config.urls().get(index), path);
                try {
                    RegistryReply reply = once(method, url, body);
                    if (!transientStatus(reply.status())) {
                        return answered(reply);
                    }
                    problem = "HTTP " + reply.status() + " from " + url;
                } catch (IOException e) {
                    problem = e.getMessage() + " from " + url;
                    last = e;
                }
                // The next address, for this call and for those that follow.
                preferred.compareAndSet(index, (index + 1) % config.urls().size());
            }
        }
        throw new RegistryUnavailableException(
                "schema registry unavailable, " + config.rounds() + " rounds over " + config.urls() + ", last: "
                        + problem + "; check the address and that it is up",
                last);
    }

    private RegistryReply once(String method, URI url, @Nullable JsonNode body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Accept", CONTENT_TYPE)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (body != null) {
            request.header("Content-Type", CONTENT_TYPE);
        }
        config.auth().header().ifPresent(value -> request.header("Authorization", value));
        // The request's own timeout ends with the headers; the future's covers the body.
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request.build(), info -> new LimitedBody(MAX_ANSWER_BYTES));
        return reply(url, await(response, config.timeout()));
    }

    private static RegistryReply reply(URI url, HttpResponse<byte[]> response) {
        return new RegistryReply(url, response.statusCode(), json(response.body()));
    }

    /** What is no JSON (a proxy's page) counts as an empty answer; the status tells the rest. */
    private static JsonNode json(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static RegistryReply answered(RegistryReply reply) {
        if (reply.ok() || reply.notFound() || reply.schemaRefused()) {
            return reply;
        }
        String advice = reply.status() == 401 || reply.status() == 403
                ? "refused the caller; check user, token and permissions"
                : "gave an unexpected answer; check that the URL ends where the REST interface begins";
        throw new RegistryUnavailableException("schema registry " + advice + reply.where(), null);
    }

    private static boolean transientStatus(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static URI at(URI base, String path) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    private static <T> T await(CompletableFuture<T> future, Duration timeout) throws IOException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new IOException("no answer within " + timeout, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            throw interrupted(e);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.pause().toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RegistryUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryUnavailableException("interrupted while waiting for the schema registry", e);
    }
}
