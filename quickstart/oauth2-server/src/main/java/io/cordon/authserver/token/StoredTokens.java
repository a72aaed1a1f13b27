package io.cordon.authserver.token;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Introspection as the tools do it: straight from the store, on every request, nothing kept in between. A token that is
 * unknown, expired or revoked is refused.
 */
final class StoredTokens implements OpaqueTokenIntrospector {
    private final TokenStore store;

    StoredTokens(TokenStore store) {
        this.store = store;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        OAuth2Authorization authorization = store.findByToken(token, null);
        OAuth2Authorization.Token<OAuth2AccessToken> access =
                authorization == null ? null : authorization.getAccessToken();
        if (authorization == null || access == null || !access.isActive()) {
            throw new BadOpaqueTokenException("token is not active");
        }
        String client = authorization.getPrincipalName();
        return new DefaultOAuth2AuthenticatedPrincipal(
                client, Map.of("client_id", client), authorities(access.getToken()));
    }

    private static Collection<GrantedAuthority> authorities(OAuth2AccessToken token) {
        return token.getScopes().stream()
                .map(scope -> (GrantedAuthority) new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
    }
}
