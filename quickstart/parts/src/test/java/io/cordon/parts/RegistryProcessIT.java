package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RegistryProcessIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldGiveBackTheSchemaThatWasRegistered() throws Exception {
        try (var registry = RegistryProcess.start()) {
            // Given
            var subject = URI.create(registry.confluentUrl() + "/subjects/login-value/versions");
            var register = HttpRequest.newBuilder(subject)
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                    .build();

            // When
            var registered = http.send(register, HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(registered.body()).isEqualTo("{\"id\":1}");
            var fetch = HttpRequest.newBuilder(URI.create(registry.confluentUrl() + "/schemas/ids/1"))
                    .build();
            assertThat(http.send(fetch, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("{\"schema\":\"\\\"string\\\"\"");
        }
    }
}
