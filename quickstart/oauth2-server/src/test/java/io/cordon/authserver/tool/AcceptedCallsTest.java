package io.cordon.authserver.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;

class AcceptedCallsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final AcceptedCalls calls = new AcceptedCalls(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldNameTheTokenByItsDigest() {
        // When
        var call = calls.add(caller("agent"), Tool.MAIL_SEND, "boss@firm.example");

        // Then
        assertThat(call)
                .isEqualTo(new AcceptedCall(
                        0, "agent", "3c469e9d6c5875d37a43f353d4f88e61", "mail.send", "boss@firm.example", "", NOW));
    }

    @Test
    void shouldListTheCallsOfOneClient() {
        // Given
        calls.add(caller("agent"), Tool.MAIL_SEND, "first");
        calls.add(caller("other"), Tool.MAIL_SEND, "second");

        // When
        var listed = calls.list(-1, Optional.of("other"));

        // Then
        assertThat(listed).extracting(AcceptedCall::target).containsExactly("second");
    }

    @Test
    void shouldListWhatCameAfterANumber() {
        // Given
        calls.add(caller("agent"), Tool.MAIL_SEND, "first");
        calls.add(caller("agent"), Tool.MAIL_SEND, "second");

        // When / Then
        assertThat(calls.list(0, Optional.empty()))
                .extracting(AcceptedCall::target)
                .containsExactly("second");
    }

    @Test
    void shouldForgetTheOldestOfTooMany() {
        // When
        for (int i = 0; i < 10_001; i++) {
            calls.add(caller("agent"), Tool.TICKET_LIST, "tickets");
        }

        // Then
        var listed = calls.list(-1, Optional.empty());
        assertThat(listed).hasSize(10_000);
        assertThat(listed.getFirst().sequence()).isEqualTo(1);
    }

    private static BearerTokenAuthentication caller(String client) {
        return new BearerTokenAuthentication(
                new DefaultOAuth2AuthenticatedPrincipal(client, Map.of("client_id", client), List.of()),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token", NOW, NOW.plusSeconds(60)),
                List.of());
    }
}
