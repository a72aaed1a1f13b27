package io.cordon.schemas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final StatusServer server = StatusServer.start(
            loopback(0), () -> "cordon_x 1\n", () -> Health.up(true), () -> new Health(false, "REBALANCING"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldShowMetricsAndSayHowItIsWhenAsked() throws Exception {
        // When // Then
        assertThat(get("/metrics").body()).isEqualTo("cordon_x 1\n");
        assertThat(get("/metrics").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("REBALANCING\n");
    }

    @Test
    void shouldTakeNothingWhenSomebodySendsSomething() throws Exception {
        // When
        HttpResponse<String> answer = send(request("/metrics").POST(BodyPublishers.ofString("x")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void shouldNameTheAddressWhenItIsTaken() {
        // Given
        InetSocketAddress taken = loopback(server.port());

        // When // Then
        assertThatThrownBy(() -> StatusServer.start(taken, () -> "", () -> Health.up(true), () -> Health.up(true)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(":" + server.port());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
