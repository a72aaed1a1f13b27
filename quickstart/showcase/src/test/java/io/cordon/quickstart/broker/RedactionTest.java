package io.cordon.quickstart.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.quickstart.world.Secrets;
import io.cordon.quickstart.world.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final String SECRET = "s3cr3t-value";

    @Test
    void shouldShowNoSecretInAnyText() {
        // Given
        DatabaseLogin login = new DatabaseLogin("ref", "jdbc:postgresql://127.0.0.1/x", "role", SECRET, Instant.EPOCH);
        BearerToken token = new BearerToken("ref", SECRET, "client", List.of(), Instant.EPOCH);
        Secrets secrets = new Secrets(SECRET, SECRET, SECRET);

        // When, Then
        assertThat(List.of(
                        login,
                        token,
                        new SessionCredentials(login, token),
                        new ClientLogin("id", SECRET),
                        secrets,
                        World.with(secrets)))
                .allSatisfy(holder -> assertThat(holder.toString()).doesNotContain(SECRET));
    }

    @Test
    void shouldNameATokenByTheHeadOfItsDigest() {
        // Given
        BearerToken token = new BearerToken("ref", "abc", "client", List.of(), Instant.EPOCH);

        // When, Then: SHA-256 of "abc" is a published vector
        assertThat(token.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }
}
