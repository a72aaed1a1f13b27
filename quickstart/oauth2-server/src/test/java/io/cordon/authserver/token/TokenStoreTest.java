package io.cordon.authserver.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class TokenStoreTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SteppedClock clock = new SteppedClock();
    private final TokenStore store = new TokenStore(clock);

    @Test
    void shouldFindATokenByItsValueOnly() {
        // Given
        var authorization = authorization("t1", 60);

        // When
        store.save(authorization);

        // Then
        assertThat(store.findByToken("t1", null)).isEqualTo(authorization);
        assertThat(store.findById(authorization.getId())).isEqualTo(authorization);
        assertThat(store.findByToken("t2", null)).isNull();
    }

    @Test
    void shouldForgetExpiredTokens() {
        // Given
        store.save(authorization("old", 30));
        store.save(authorization("new", 600));

        // When
        clock.now = START.plusSeconds(61);
        store.save(authorization("newest", 600));

        // Then
        assertThat(store.size()).isEqualTo(2);
        assertThat(store.findByToken("old", null)).isNull();
        assertThat(store.findByToken("new", null)).isNotNull();
    }

    private static OAuth2Authorization authorization(String token, int seconds) {
        var client = RegisteredClient.withId("c")
                .clientId("c")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id("id-" + token)
                .principalName("c")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, token, START, START.plusSeconds(seconds), Set.of()))
                .build();
    }

    private static final class SteppedClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
