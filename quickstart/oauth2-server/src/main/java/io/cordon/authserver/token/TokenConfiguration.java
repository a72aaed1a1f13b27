package io.cordon.authserver.token;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Tokens are random strings, kept in memory. */
@EnableConfigurationProperties(Authority.class)
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
    @Bean
    TokenStore store() {
        return new TokenStore(Clock.systemUTC());
    }

    /** Whom the tools ask about a token. */
    @Bean
    OpaqueTokenIntrospector tokens(TokenStore store, Authority authority) {
        return authority.named() ? authority.tokens() : new StoredTokens(store);
    }

    @Bean
    OAuth2AccessTokenGenerator generator() {
        return new OAuth2AccessTokenGenerator();
    }

    /** The issuer follows the address that a client used: there is only one, on loopback. */
    @Bean
    AuthorizationServerSettings endpoints() {
        return AuthorizationServerSettings.builder().build();
    }
}
