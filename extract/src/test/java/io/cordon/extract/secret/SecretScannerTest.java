package io.cordon.extract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

    private static final int LARGE = 1 << 18;

    /** Known by what stands around them, so that a shorter one is as good. */
    private static final Set<String> CONTEXTUAL = Set.of(
            "assignment",
            "bearer-token",
            "url-credentials",
            "curl-user",
            "kubernetes-secret",
            "private-key",
            "generic-token");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldFindEachFormatWhereItStands(long seed) {
        new Decoys(new Random(seed)).all().forEach(decoy -> {
            // When
            List<FoundSecret> found = SecretScanner.scan(decoy.text(), 10);

            // Then
            assertThat(found).as(decoy.text()).hasSize(1);
            assertThat(found.get(0).format()).as(decoy.text()).isEqualTo(decoy.format());
            assertThat(decoy.text().substring(found.get(0).from(), found.get(0).to()))
                    .isEqualTo(decoy.secret());
        });
    }

    @Test
    void shouldHaveADecoyForEachFormat() {
        assertThat(new Decoys(new Random(1)).all().stream().map(Decoy::format).distinct())
                .containsAll(SecretFormats.ALL.stream().map(SecretFormat::id).toList());
    }

    /** A token that is too short, and one whose checksum is another's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldNotTakeANearMissForTheFormat(long seed) {
        new Decoys(new Random(seed))
                .all().stream()
                        .filter(decoy -> !CONTEXTUAL.contains(decoy.format()))
                        .forEach(decoy -> NearMisses.of(decoy)
                                .forEach(miss -> assertThat(SecretScanner.scan(miss, 10))
                                        .as(decoy.format() + " in " + miss)
                                        .noneMatch(found -> found.format().equals(decoy.format()))));
    }

    /**
     * Whatever an attacker repeats, no finder goes over the same characters again and again: one that did would take hours for
     * this, and the test would not end.
     */
    @Test
    void shouldTakeLinearTimeOnAnyRepetitionOfItsKeywords() {
        List<String> keywords = SecretFormats.ALL.stream()
                .flatMap(format -> format.keywords().stream())
                .distinct()
                .toList();
        for (String keyword : keywords) {
            for (String end : List.of("", " ", "=", ": a1", "-a1B2", " Secret\n", ".", "\n")) {
                String piece = keyword.toUpperCase(Locale.ROOT) + end;
                assertThat(SecretScanner.scan(piece.repeat(LARGE / piece.length()), 10))
                        .as(piece)
                        .hasSizeLessThanOrEqualTo(10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldFindEachFormatInALongText(long seed) {
        new Decoys(new Random(seed)).all().forEach(decoy -> {
            String padded = " ".repeat(20_000) + "\n" + decoy.text() + "\n" + " ".repeat(20_000);
            assertThat(SecretScanner.scan(padded, 10))
                    .as(decoy.text())
                    .singleElement()
                    .satisfies(found -> assertThat(found.format()).isEqualTo(decoy.format()));
        });
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
                "the password is page-2 | page-2",
                "git push https://Zq7Tq0pXkq3gYvWm2Lr8@git.x.example/r | Zq7Tq0pXkq3gYvWm2Lr8",
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
                "next_token: page-2",
                "\"continuationToken\": \"order-12\"",
                "api key: v2-beta",
                "the token is valid until 2024",
                "password = os.environ[\"PASSWORD_1\"]",
                "postgres://user:password@localhost/db",
                "postgres://user:${DB_PASS1}@host",
                "ssh://deployment-user-7@git.x.example/r",
                "https://github-actions-bot-2024@git.x.example/r",
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
