package io.cordon.authserver.token;

import io.cordon.authserver.client.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Introspection for the client that a token was issued to, and for clients with the role {@link Role#INTROSPECT_ANY}.
 * Anybody else learns that the token is inactive, as RFC 7662 section 2.2 says; Spring would tell every client.
 */
public final class IntrospectionByRole implements AuthenticationProvider {
    private final AuthenticationProvider standard;
    private final TokenStore store;

    private IntrospectionByRole(AuthenticationProvider standard, TokenStore store) {
        this.standard = standard;
        this.store = store;
    }

    /** Puts itself in the place of the standard provider: beside it, the standard one would still be asked. */
    public static void replace(List<AuthenticationProvider> providers, TokenStore store) {
        providers.replaceAll(provider -> provider instanceof OAuth2TokenIntrospectionAuthenticationProvider
                ? new IntrospectionByRole(provider, store)
                : provider);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenIntrospectionAuthenticationToken request =
                (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        // the request unchanged is the answer "inactive"
        return mayKnow(request) ? standard.authenticate(request) : request;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return standard.supports(authentication);
    }

    private boolean mayKnow(OAuth2TokenIntrospectionAuthenticationToken request) {
        return !(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller)
                || caller.getRegisteredClient() == null // not authenticated: the standard provider refuses it
                || Role.INTROSPECT_ANY.isHeldBy(caller.getRegisteredClient())
                || owns(caller.getRegisteredClient(), request.getToken());
    }

    private boolean owns(RegisteredClient client, String token) {
        OAuth2Authorization authorization = store.findByToken(token, null);
        return authorization != null && client.getId().equals(authorization.getRegisteredClientId());
    }
}
