package io.cordon.quickstart.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenClientTest {

    private static final byte[] TOKEN =
            "{\"access_token\": \"t\", \"expires_in\": 60}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void shouldAskOnceMoreWhenNobodyAnswered() {
        // Given
        server.createContext("/token", exchange -> answer(exchange, asked(asked.get() == 0 ? 0 : 200)));

        // When
        BearerToken token = client().token("ref", List.of("read"));

        // Then
        assertThat(token.value()).isEqualTo("t");
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldAskNoThirdTime() {
        // Given
        server.createContext("/token", exchange -> answer(exchange, asked(0)));

        // Then
        assertThatThrownBy(() -> client().token("ref", List.of())).hasMessageContaining("gave no answer");
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldTakeARefusalForAnAnswer() {
        // Given
        server.createContext("/token", exchange -> answer(exchange, asked(503)));

        // Then
        assertThatThrownBy(() -> client().token("ref", List.of())).hasMessageContaining("HTTP 503");
        assertThat(asked).hasValue(1);
    }

    /** Counts, and says what to answer. */
    private int asked(int status) {
        asked.incrementAndGet();
        return status;
    }

    private TokenClient client() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
        return new TokenClient(http, endpoint, new ClientLogin("id", "secret"));
    }

    /** Status 0 is no answer at all: the connection ends. */
    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            if (status != 0) {
                exchange.sendResponseHeaders(status, TOKEN.length);
                exchange.getResponseBody().write(TOKEN);
            }
        }
    }
}
