package io.cordon.quickstart.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A tool behind the authorization server's tokens. The token is asked for at each call, since a session may get a new one. */
final class HttpTool implements Tool {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Supplier<String> token;
    private final Function<Map<String, ?>, HttpRequest.Builder> request;
    private final Reading reading;

    /** From a body to what an agent gets to see. */
    private interface Reading {
        Answer.Given read(String body) throws JsonProcessingException;
    }

    private HttpTool(
            HttpClient http,
            Supplier<String> token,
            Function<Map<String, ?>, HttpRequest.Builder> request,
            Reading reading) {
        this.http = http;
        this.token = token;
        this.request = request;
        this.reading = reading;
    }

    /** A tool that is given its arguments as a JSON document. */
    static Tool posting(HttpClient http, Supplier<String> token, URI address, String done) {
        return new HttpTool(
                http,
                token,
                arguments -> HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json(arguments))),
                body -> new Answer.Given(JSON.readValue(body, Map.class), done));
    }

    /** A tool that gives a text. */
    static Tool text(HttpClient http, Supplier<String> token, Function<Map<String, ?>, URI> address) {
        return new HttpTool(
                http,
                token,
                arguments -> HttpRequest.newBuilder(address.apply(arguments)).GET(),
                body -> new Answer.Given(body, body.length() + " characters"));
    }

    /** A tool that gives a list of records. */
    static Tool records(HttpClient http, Supplier<String> token, URI address) {
        return new HttpTool(
                http, token, arguments -> HttpRequest.newBuilder(address).GET(), body -> {
                    Object[] records = JSON.readValue(body, Map[].class);
                    return new Answer.Given(java.util.List.of(records), records.length + " records");
                });
    }

    @Override
    public Answer call(Map<String, ?> arguments) {
        HttpRequest call = request.apply(arguments)
                .header("Authorization", "Bearer " + token.get())
                .timeout(TIMEOUT)
                .build();
        try {
            return answer(http.send(call, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer.Failed(e.getClass().getSimpleName(), "no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("InterruptedException", "interrupted");
        }
    }

    private Answer answer(HttpResponse<String> response) throws JsonProcessingException {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> reading.read(response.body());
            case 401 -> new Answer.Refused("401 by the server", true);
            case 403 -> new Answer.Refused("403 by the server", false);
            default -> new Answer.Failed("HTTP " + status, "HTTP " + status);
        };
    }

    static String parameter(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Map<String, ?> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("arguments are texts and numbers", e);
        }
    }
}
