package io.cordon.authserver;

import io.cordon.authserver.token.IntrospectionByRole;
import io.cordon.authserver.token.RevocationByRole;
import io.cordon.authserver.token.TokenStore;
import io.cordon.authserver.tool.Tool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what: clients the token endpoints, bearer tokens the tools, anybody the health check, nobody the rest. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {
    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(HttpSecurity http, TokenStore store, RegisteredClientRepository clients) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .tokenRevocationEndpoint(revocation -> revocation.authenticationProviders(
                                        providers -> RevocationByRole.replace(providers, store, clients)))
                                .tokenIntrospectionEndpoint(introspection -> introspection.authenticationProviders(
                                        providers -> IntrospectionByRole.replace(providers, store))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain tools(HttpSecurity http, OpaqueTokenIntrospector tokens) {
        return stateless(http.securityMatcher("/tools/**"))
                .authorizeHttpRequests(requests -> {
                    for (Tool tool : Tool.values()) {
                        requests.requestMatchers(tool.method(), tool.pattern()).hasAuthority("SCOPE_" + tool.scope());
                    }
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(resources -> resources.opaqueToken(opaque -> opaque.introspector(tokens)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain rest(HttpSecurity http) {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/health")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** No cookie authenticates here, so that there is nothing a forged request could ride on. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .anonymous(Customizer.withDefaults());
    }
}
