package io.cordon.connectors.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.SecretValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request. Its parts may hold secrets, so it shows method, host and path only.
 *
 * @param method such as {@code POST}
 * @param uri whole address
 * @param headers by name
 * @param body as it is sent; empty for none
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, Optional<String> body) {

    public HttpCall {
        requireNonNull(method, "method");
        requireNonNull(uri, "uri");
        headers = Map.copyOf(headers);
        requireNonNull(body, "body");
    }

    /** A request of any method without a body. */
    public static HttpCall of(String method, URI uri) {
        return new HttpCall(method, uri, Map.of("Accept", "application/json"), Optional.empty());
    }

    public static HttpCall get(URI uri) {
        return of("GET", uri);
    }

    public static HttpCall post(URI uri) {
        return of("POST", uri);
    }

    public static HttpCall put(URI uri) {
        return of("PUT", uri);
    }

    public static HttpCall patch(URI uri) {
        return of("PATCH", uri);
    }

    public static HttpCall delete(URI uri) {
        return of("DELETE", uri);
    }

    /** The same with one more header, or another value of it. */
    public HttpCall header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, uri, more, body);
    }

    /** The same with a bearer token. */
    public HttpCall bearer(SecretValue token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    /** The same with a client's name and secret in the header, encoded as RFC 6749, section 2.3.1, asks. */
    public HttpCall basic(String name, SecretValue secret) {
        var pair = encode(name) + ":" + encode(secret.reveal());
        return header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same with a body of a media type. */
    public HttpCall body(String mediaType, String text) {
        return new HttpCall(method, uri, headers, Optional.of(text)).header("Content-Type", mediaType);
    }

    /** The same with a JSON body. */
    public HttpCall json(JsonNode document) {
        return body("application/json", document.toString());
    }

    /** The same with a form as its body; parts in the order of the map. */
    public HttpCall form(Map<String, String> parts) {
        return body(
                "application/x-www-form-urlencoded",
                parts.entrySet().stream()
                        .map(part -> encode(part.getKey()) + "=" + encode(part.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** A text as one part of a path: nothing in it can begin another part or a query. */
    public static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getPath();
    }
}
