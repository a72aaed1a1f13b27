package io.cordon.authserver.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The tokens that were issued, in memory, found by their digest; expired ones are dropped once a minute. A revoked token
 * stays until it expires, marked as such.
 *
 * <p>A revocation is seen by every look-up that begins after {@link #save} returned.
 */
public final class TokenStore implements OAuth2AuthorizationService {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();
    private final Map<TokenId, OAuth2Authorization> byToken = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant nextSweep;

    TokenStore(Clock clock) {
        this.clock = clock;
        this.nextSweep = clock.instant().plus(SWEEP);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
        tokenOf(authorization).ifPresent(token -> byToken.put(token, authorization));
        sweepIfDue();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
        tokenOf(authorization).ifPresent(byToken::remove);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    /** Only access tokens are kept here: whatever hint a caller gives, it means one. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byToken.get(TokenId.of(token));
    }

    int size() {
        return byId.size();
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        nextSweep = now.plus(SWEEP);
        byId.values().stream()
                .filter(authorization -> isExpired(authorization, now))
                .toList()
                .forEach(this::remove);
    }

    private static boolean isExpired(OAuth2Authorization authorization, Instant now) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        Instant expiry = token == null ? null : token.getToken().getExpiresAt();
        return expiry != null && expiry.isBefore(now);
    }

    private static Optional<TokenId> tokenOf(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getAccessToken())
                .map(token -> TokenId.of(token.getToken().getTokenValue()));
    }
}
