package io.cordon.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.SecretValue;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtClaimsTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "opaque", "a.b", "e30.####.e30", "e30.bm8.e30", "e30.W10.e30"})
    void shouldReadNothingOfWhatIsNoJwt(String token) {
        // When, Then
        assertThat(JwtClaims.of(SecretValue.of(token))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"aud\":\"one\"}|one", "{\"aud\":[\"one\",\"two\"]}|one,two", "{}|''", "{\"aud\":\"\"}|''"})
    void shouldReadWhomATokenIsForHoweverItIsWritten(String claims, String audiences) {
        // When, Then
        assertThat(String.join(",", read(claims).audiences())).isEqualTo(audiences);
    }

    @Test
    void shouldReadWhenATokenEnds() {
        // When, Then
        assertThat(read("{\"exp\":1800000000}").expiry()).contains(Instant.ofEpochSecond(1_800_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\":\"soon\"}", "{\"exp\":-1}", "{\"exp\":9223372036854775807}"})
    void shouldKnowNoEndOfATokenThatNamesNone(String claims) {
        // When, Then
        assertThat(read(claims).expiry()).isEmpty();
    }

    @Test
    void shouldReadATextAndNothingElseAsOne() {
        // Given
        var claims = read("{\"sid\":\"s-1\",\"number\":7,\"empty\":\"\"}");

        // When, Then
        assertThat(claims.text("sid")).contains("s-1");
        assertThat(claims.text("number")).isEmpty();
        assertThat(claims.text("empty")).isEmpty();
    }

    private static JwtClaims read(String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        Optional<JwtClaims> read =
                JwtClaims.of(SecretValue.of("e30." + encoder.encodeToString(claims.getBytes(UTF_8)) + ".c2ln"));
        return read.orElseThrow();
    }
}
