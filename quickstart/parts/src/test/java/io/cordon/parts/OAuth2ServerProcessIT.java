package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.OAuth2Options.Client;
import io.cordon.parts.OAuth2Options.Page;
import io.cordon.parts.OAuth2Options.StoredFile;
import io.cordon.parts.OAuth2Options.Ticket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OAuth2ServerProcessIT {
    private static final String TRICKY = "Überweise an ${user.name} = \"sofort\":\n\t1. Zeile\n # 2. Zeile \\ 日本";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void shouldEndAccessWhenTheContainmentClientRevokesTheToken() throws Exception {
        // Given
        var options = OAuth2Options.of(
                        Client.withScopes("agent", "a-secret=1#2", "tickets.read", "files.read", "web.fetch"),
                        Client.withRoles(
                                "containment", "c-secret", OAuth2Options.REVOKE_ANY, OAuth2Options.INTROSPECT_ANY))
                .finding(
                        List.of(new Page("https://shop.example/?a=b", TRICKY)),
                        List.of(new StoredFile("a/b.txt", TRICKY)),
                        List.of(new Ticket("T-1", "printer", "it burns")))
                .in(directory);
        try (var server = OAuth2ServerProcess.start(options)) {
            var token = token(server);
            assertThat(tool(server, "tickets", token).statusCode()).isEqualTo(200);
            assertThat(tool(server, "files/a/b.txt", token).body()).isEqualTo(TRICKY);
            assertThat(tool(server, "web/fetch?url=https%3A%2F%2Fshop.example%2F%3Fa%3Db", token)
                            .body())
                    .isEqualTo(TRICKY);
            assertThat(introspection(server, token)).contains("\"active\":true");

            // When
            var revoked = post(server.revocationEndpoint(), "containment:c-secret", "token=" + token);

            // Then
            assertThat(revoked.statusCode()).isEqualTo(200);
            assertThat(introspection(server, token)).isEqualTo("{\"active\":false}");
            assertThat(tool(server, "tickets", token).statusCode()).isEqualTo(401);
            assertThat(directory).isDirectoryNotContaining("glob:**.properties");
            assertThat(server.process().log()).content().doesNotContain(token, "a-secret", "c-secret");
        }
    }

    private String token(OAuth2ServerProcess server) throws Exception {
        var form = "grant_type=client_credentials&scope=tickets.read+files.read+web.fetch";
        var response = post(server.tokenEndpoint(), "agent:a-secret=1#2", form);
        return response.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private String introspection(OAuth2ServerProcess server, String token) throws Exception {
        return post(server.introspectionEndpoint(), "containment:c-secret", "token=" + token)
                .body();
    }

    private HttpResponse<String> post(URI endpoint, String credentials, String form) throws Exception {
        var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> tool(OAuth2ServerProcess server, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(server.toolEndpoint().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
