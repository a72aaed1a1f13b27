package io.cordon.extract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldFindEachFormatWhereItStands(long seed) {
        new Samples(seed).all().forEach((format, sample) -> {
            // When
            List<FoundSecret> found = SecretScanner.scan(sample.text(), 10);

            // Then
            assertThat(found).as(sample.text()).hasSize(1);
            assertThat(found.get(0).format()).as(sample.text()).isEqualTo(format);
            assertThat(sample.text().substring(found.get(0).from(), found.get(0).to()))
                    .isEqualTo(sample.secret());
        });
    }

    @Test
    void shouldFindInstallationTokensOfTheNewForm() {
        // Given
        String token = new Samples(1).newInstallationToken();

        // When
        List<FoundSecret> found = SecretScanner.scan("token " + token, 10);

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).format()).isEqualTo("github-installation");
        assertThat(found.get(0).length()).isEqualTo(token.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Secret key is 1a7b3d. | 1a7b3d",
                "and the password is alice.m.123. | alice.m.123",
                "{\"Password\": \"PASS999\"} | PASS999",
                "DB_PASSWORD=\"corr3ct-h0rse\" | corr3ct-h0rse",
                "api_key: 'a8f5f167f44f4964e6c998dee827110c' | a8f5f167f44f4964e6c998dee827110c",
                "?token=unique_access_token_48962&x=1 | unique_access_token_48962",
                "client_secret => s3cr3t~pw! | s3cr3t~pw"
            })
    void shouldFindAssignments(String text, String secret) {
        assertThat(SecretScanner.scan(text, 10))
                .singleElement()
                .satisfies(found ->
                        assertThat(text.substring(found.from(), found.to())).isEqualTo(secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ghp_zQWBuTSOoRi4A9",
                "password: changeme123",
                "password: <your-password-1>",
                "token = self.tokenizer.next2()",
                "password: required",
                "max_tokens: 128000",
                "the token is valid until 2024",
                "password = os.environ[\"PASSWORD_1\"]",
                "postgres://user:password@localhost/db",
                "postgres://user:${DB_PASS1}@host",
                "commit 9d5335bf0e1c2a3b4c5d6e7f8091a2b3c4d5e6f7",
                "550e8400-e29b-41d4-a716-446655440000",
                "sha512-Zq7Tq0pXkq3gYvWm2Lr8Nf5Hd1Bc6Js4",
                "src/main/java/io/cordon/extract/secret/SecretScannerTest2.java",
                "gift_card_8516878 and order ORDER-104674 for ivan_muller_7015",
                "eyJhbGciOiJub25lIn0",
                "TheQuickBrownFoxJumpsOverTheLazyDog2024Again"
            })
    void shouldStaySilentOnWhatOnlyLooksLikeOne(String text) {
        assertThat(SecretScanner.scan(text, 10)).isEmpty();
    }

    @Test
    void shouldNotShowTheSecret() {
        assertThat(SecretScanner.scan("password: hunter2-correct", 1))
                .hasToString("[FoundSecret[assignment, 15 characters]]");
    }

    @Test
    void shouldStopAtTheMost() {
        assertThat(SecretScanner.scan("password: hunter2-correct\n".repeat(100), 7))
                .hasSize(7);
    }
}
