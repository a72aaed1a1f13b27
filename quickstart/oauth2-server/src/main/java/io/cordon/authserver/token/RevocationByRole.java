package io.cordon.authserver.token;

import io.cordon.authserver.client.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Revocation for the client that a token was issued to, as RFC 7009 has it, and for clients with the role
 * {@link Role#REVOKE_ANY}.
 *
 * <p>RFC 7009 section 2.1 lets a client revoke its own tokens only, and Spring answers {@code invalid_client} to any
 * other. A containment client holds tokens of others; servers that serve one offer this by a role or an administrative
 * interface. Here its request becomes the owner's, and Spring's provider does the rest.
 */
public final class RevocationByRole implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationByRole.class);

    private final AuthenticationProvider standard;
    private final TokenStore store;
    private final RegisteredClientRepository clients;

    private RevocationByRole(AuthenticationProvider standard, TokenStore store, RegisteredClientRepository clients) {
        this.standard = standard;
        this.store = store;
        this.clients = clients;
    }

    /** Puts itself in the place of the standard provider: beside it, the standard one would still be asked. */
    public static void replace(
            List<AuthenticationProvider> providers, TokenStore store, RegisteredClientRepository clients) {
        providers.replaceAll(provider -> provider instanceof OAuth2TokenRevocationAuthenticationProvider
                ? new RevocationByRole(provider, store, clients)
                : provider);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken request = (OAuth2TokenRevocationAuthenticationToken) authentication;
        Authentication answer = standard.authenticate(asOwner(request));
        LOG.atInfo()
                .addKeyValue("client", request.getName())
                .addKeyValue("tokenId", TokenId.of(request.getToken()))
                .log("token revocation requested");
        return answer;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return standard.supports(authentication);
    }

    /** Without the role, or for a token nobody knows, the request stays as it is. */
    private OAuth2TokenRevocationAuthenticationToken asOwner(OAuth2TokenRevocationAuthenticationToken request) {
        if (!mayRevokeAny(request)) {
            return request;
        }
        OAuth2Authorization authorization = store.findByToken(request.getToken(), null);
        RegisteredClient owner = authorization == null ? null : clients.findById(authorization.getRegisteredClientId());
        return owner == null ? request : request(request, owner);
    }

    private static boolean mayRevokeAny(OAuth2TokenRevocationAuthenticationToken request) {
        return request.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller
                && caller.isAuthenticated()
                && caller.getRegisteredClient() != null
                && Role.REVOKE_ANY.isHeldBy(caller.getRegisteredClient());
    }

    private static OAuth2TokenRevocationAuthenticationToken request(
            OAuth2TokenRevocationAuthenticationToken request, RegisteredClient owner) {
        OAuth2ClientAuthenticationToken caller = (OAuth2ClientAuthenticationToken) request.getPrincipal();
        return new OAuth2TokenRevocationAuthenticationToken(
                request.getToken(),
                new OAuth2ClientAuthenticationToken(owner, caller.getClientAuthenticationMethod(), null),
                request.getTokenTypeHint());
    }
}
