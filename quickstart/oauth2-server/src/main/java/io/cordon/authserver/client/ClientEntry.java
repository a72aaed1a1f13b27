package io.cordon.authserver.client;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * One client in the configuration file. It has its secret in plain text or as a SHA-256 digest.
 *
 * @param id the client id
 * @param secret the secret itself; the file must be kept secret then
 * @param secretSha256 instead of it, its SHA-256 digest in lower-case hex
 * @param scopes the scopes it may ask for
 * @param roles what it may do with tokens of others
 * @param tokenLife how long its tokens are good
 */
record ClientEntry(
        String id,
        @Nullable String secret,
        @Nullable String secretSha256,
        @DefaultValue Set<String> scopes,
        @DefaultValue Set<String> roles,
        @DefaultValue("10m") Duration tokenLife) {
    ClientEntry {
        if ((secret == null) == (secretSha256 == null)) {
            throw new IllegalArgumentException("client " + id + " needs either secret or secret-sha256");
        }
        scopes = Set.copyOf(scopes);
        roles = roles.stream().map(Role::of).map(Role::label).collect(Collectors.toUnmodifiableSet());
    }

    RegisteredClient registered() {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(digest())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(granted -> granted.addAll(scopes))
                .clientSettings(
                        ClientSettings.builder().setting(Role.SETTING, roles).build())
                .tokenSettings(TokenSettings.builder()
                        // the token says nothing by itself: who wants to know if it is good must ask
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(tokenLife)
                        .build())
                .build();
    }

    private String digest() {
        return secretSha256 != null ? SecretDigest.PREFIX + secretSha256 : SecretDigest.of(String.valueOf(secret));
    }

    @Override
    public String toString() {
        return "ClientEntry[id=" + id + ", secret=***, scopes=" + new TreeSet<>(scopes) + ", roles="
                + new TreeSet<>(roles) + ", tokenLife=" + tokenLife + "]";
    }
}
