package io.cordon.authserver.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;

class ClientEntryTest {
    private static final Duration LIFE = Duration.ofMinutes(1);

    @Test
    void shouldKeepItsSecretOutOfText() {
        // Given
        var entry = new ClientEntry("agent", "top-secret", null, Set.of("mail.send"), Set.of(), LIFE);

        // When
        var text = entry + " " + entry.registered();

        // Then
        assertThat(text).contains("agent").doesNotContain("top-secret");
    }

    @Test
    void shouldAcceptTheSecretOrItsDigest() {
        // Given
        var plain = new ClientEntry("a", "abc", null, Set.of(), Set.of(), LIFE);
        var digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var hashed = new ClientEntry("b", null, digest, Set.of(), Set.of(), LIFE);

        // When
        var stored = plain.registered().getClientSecret();

        // Then
        assertThat(stored).isEqualTo(hashed.registered().getClientSecret());
        assertThat(new SecretDigest().matches("abc", stored)).isTrue();
        assertThat(new SecretDigest().matches("abd", stored)).isFalse();
    }

    @Test
    void shouldGetTokensThatMustBeIntrospected() {
        // When
        var settings = new ClientEntry("a", "abc", null, Set.of(), Set.of(), LIFE)
                .registered()
                .getTokenSettings();

        // Then
        assertThat(settings.getAccessTokenFormat()).isEqualTo(OAuth2TokenFormat.REFERENCE);
        assertThat(settings.getAccessTokenTimeToLive()).isEqualTo(LIFE);
    }

    @Test
    void shouldHaveOnlyTheRolesItWasGiven() {
        // When
        var client = new ClientEntry("a", "abc", null, Set.of(), Set.of("token.revoke.any"), LIFE).registered();

        // Then
        assertThat(Role.REVOKE_ANY.isHeldBy(client)).isTrue();
        assertThat(Role.INTROSPECT_ANY.isHeldBy(client)).isFalse();
    }

    @Test
    void shouldRefuseAnUnknownRole() {
        assertThatThrownBy(() -> new ClientEntry("a", "abc", null, Set.of(), Set.of("token.mint"), LIFE))
                .hasMessage("unknown role: token.mint, expected one of [token.introspect.any, token.revoke.any]");
    }

    @Test
    void shouldNeedExactlyOneSecret() {
        assertThatThrownBy(() -> new ClientEntry("a", null, null, Set.of(), Set.of(), LIFE))
                .hasMessageContaining("either secret or secret-sha256");
    }
}
