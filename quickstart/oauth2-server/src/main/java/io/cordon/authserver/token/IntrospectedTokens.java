package io.cordon.authserver.token;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;

/**
 * Introspection at another authorization server, on every request, nothing kept in between: what that server ended is refused by the very next call.
 *
 * <p><b>Failure semantics</b> Without an answer no tool runs.
 */
final class IntrospectedTokens implements OpaqueTokenIntrospector {
    private static final String CLIENT = "client_id";

    private final OpaqueTokenIntrospector server;

    private IntrospectedTokens(OpaqueTokenIntrospector server) {
        this.server = server;
    }

    static IntrospectedTokens of(String endpoint, String clientId, String secret) {
        return new IntrospectedTokens(SpringOpaqueTokenIntrospector.withIntrospectionUri(endpoint)
                .clientId(clientId)
                .clientSecret(secret)
                .build());
    }

    /** Named by its client, as with tokens of this server: not every server tells a subject. */
    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        OAuth2AuthenticatedPrincipal found = server.introspect(token);
        String client = Objects.requireNonNullElse(found.<String>getAttribute(CLIENT), "unknown");
        return new DefaultOAuth2AuthenticatedPrincipal(
                client, Map.of(CLIENT, client), List.copyOf(found.getAuthorities()));
    }
}
