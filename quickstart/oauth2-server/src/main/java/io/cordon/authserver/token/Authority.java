package io.cordon.authserver.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Another authorization server in the configuration file: {@code cordon.authority.endpoint} and so on. Without it the tools honour the tokens of this one.
 *
 * @param endpoint where it is asked about tokens (RFC 7662)
 * @param clientId the client that asks
 * @param secret its secret
 */
@ConfigurationProperties("cordon.authority")
record Authority(
        @Nullable String endpoint,
        @Nullable String clientId,
        @Nullable String secret) {
    boolean named() {
        return endpoint != null;
    }

    IntrospectedTokens tokens() {
        return IntrospectedTokens.of(
                Objects.requireNonNull(endpoint, "cordon.authority.endpoint"),
                Objects.requireNonNull(clientId, "cordon.authority.client-id"),
                Objects.requireNonNull(secret, "cordon.authority.secret"));
    }

    @Override
    public String toString() {
        return "Authority[endpoint=" + endpoint + ", clientId=" + clientId + ", secret=***]";
    }
}
