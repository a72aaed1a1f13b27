package io.cordon.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.issuer.TokenCheck.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that come over HTTP, from a provider that changes them, breaks, and comes back. */
class TokenCheckTest {
    private static final Verdict MAIL = new Verdict.Known(new Caller.Token("sa:mail"));

    @AutoClose
    private final IdentityProvider provider = new IdentityProvider();

    private final IssuerMeters meters = new IssuerMeters();
    private final TokenCheck check = check(provider.jwks());

    @Test
    void shouldFetchTheKeysOnceForManyTokens() {
        for (int i = 0; i < 5; i++) {
            assertThat(check.verdict(provider.token("sa:mail"))).isEqualTo(MAIL);
        }
        assertThat(provider.fetches()).isEqualTo(1);
    }

    @Test
    void shouldFetchAnewForAKeyThatItDoesNotKnow() {
        // Given
        String before = provider.token("sa:mail");
        assertThat(check.verdict(before)).isEqualTo(MAIL);

        // When
        provider.rotate();

        // Then
        assertThat(check.verdict(provider.token("sa:mail"))).isEqualTo(MAIL);
        assertThat(check.verdict(before)).as("a key that was withdrawn").isNotEqualTo(MAIL);
        assertThat(provider.fetches()).isEqualTo(2);
    }

    @Test
    void shouldNotFetchForEachInventedKey() {
        // Given
        String good = provider.token("sa:mail");
        assertThat(check.verdict(good)).isEqualTo(MAIL);

        // When
        for (int i = 0; i < 20; i++) {
            String forged = IdentityProvider.token(
                    IdentityProvider.newKey("invented-" + i),
                    "sa:mail",
                    IdentityProvider.AUDIENCE,
                    Instant.now().plusSeconds(300));
            assertThat(check.verdict(forged)).isNotEqualTo(MAIL);
        }

        // Then
        assertThat(provider.fetches()).isLessThanOrEqualTo(2);
        assertThat(check.verdict(good)).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 203})
    void shouldKnowNothingOfATokenWhoseKeysItCannotFetchAndAskAgain(int status) {
        // Given
        provider.answers(status);

        // When
        Verdict down = check.verdict(provider.token("sa:mail"));
        provider.answers(200);

        // Then
        assertThat(down).isInstanceOf(Verdict.Unclear.class);
        assertThat(meters.scrape()).contains("cordon_jwks_fetched_fetches_total{outcome=\"failed\"} ");
        assertThat(check.verdict(provider.token("sa:mail"))).isEqualTo(MAIL);
    }

    @Test
    void shouldStillTellTokensOfAKnownKeyWhileTheProviderIsDown() {
        // Given
        String good = provider.token("sa:mail");
        assertThat(check.verdict(good)).isEqualTo(MAIL);

        // When
        provider.close();
        provider.rotate();

        // Then
        assertThat(check.verdict(good)).isEqualTo(MAIL);
        assertThat(check.verdict(provider.token("sa:mail"))).isInstanceOf(Verdict.Unclear.class);
    }

    @Test
    void shouldTakeKeysFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("jwks.json"), provider.document());

        assertThat(check(file.toUri()).verdict(provider.token("sa:mail"))).isEqualTo(MAIL);
        assertThat(provider.fetches()).isZero();
    }

    private TokenCheck check(URI keys) {
        return new TokenCheck(IdentityProvider.ISSUER, IdentityProvider.AUDIENCE, keys, meters);
    }
}
