package io.cordon.authserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Calls the server as clients and agents do. The secret of a client is its name and "-secret". */
final class TestClient {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    TestClient(String port) {
        this.root = "http://127.0.0.1:" + port + "/";
    }

    /** A token with all scopes of the client. */
    String token(String client) {
        String scope = client.equals("agent")
                ? "mail.send tickets.read files.read web.fetch"
                : client.equals("hasty") ? "tickets.read" : "tools.accepted";
        var response = post(
                "oauth2/token", client, client + "-secret", "grant_type=client_credentials&scope=" + encoded(scope));
        var matcher = TOKEN.matcher(response.body());
        if (!matcher.find()) {
            throw new AssertionError("no token: " + response.body());
        }
        return matcher.group(1);
    }

    HttpResponse<String> revoke(String client, String token) {
        return post("oauth2/revoke", client, client + "-secret", "token=" + encoded(token));
    }

    String introspect(String client, String token) {
        return post("oauth2/introspect", client, client + "-secret", "token=" + encoded(token))
                .body();
    }

    HttpResponse<String> post(String path, String client, String secret, String form) {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> tool(String path, String token) {
        return send(request("tools/" + path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> call(String path, String token, String json) {
        return send(request("tools/" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> untilRefused(String path, String token) {
        return Awaitility.await().until(() -> tool(path, token), response -> response.statusCode() != 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
