package io.cordon.authserver.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;

/** Against a simulator of the endpoint: it answers as Keycloak does about a service account's token, which names no subject. */
class IntrospectedTokensTest {
    private HttpServer server;
    private volatile String answer = "";
    private volatile int status = 200;
    private IntrospectedTokens tokens;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = answer.getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        tokens = IntrospectedTokens.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/introspect", "tools", "secret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldHonourATokenWithItsScopesThatTheServerCallsActive() {
        // Given
        answer = "{\"active\":true,\"client_id\":\"broker\",\"scope\":\"mail.send web.fetch\",\"aud\":[\"tools\"]}";

        // When
        var principal = tokens.introspect("a-token");

        // Then
        assertThat(principal.getName()).isEqualTo("broker");
        assertThat(principal.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("SCOPE_mail.send", "SCOPE_web.fetch");
    }

    @Test
    void shouldRefuseATokenThatTheServerCallsInactive() {
        // Given
        answer = "{\"active\":false}";

        // When, Then
        assertThatThrownBy(() -> tokens.introspect("a-token")).isInstanceOf(BadOpaqueTokenException.class);
    }

    @Test
    void shouldHonourNothingWithoutAnAnswer() {
        // Given
        status = 503;

        // When, Then
        assertThatThrownBy(() -> tokens.introspect("a-token")).isInstanceOf(OAuth2IntrospectionException.class);
    }
}
