package io.cordon.schemas.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.sign.Verification.Rejected;
import io.cordon.schemas.sign.Verification.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are replaced while those who sign and verify run. */
class FollowedKeysTest {
    private static final String TOPIC = "t";
    private static final byte[] KEY = "key".getBytes(UTF_8);
    private static final byte[] VALUE = "value".getBytes(UTF_8);

    private final SigningKey one = SigningKey.generate("one");
    private final SigningKey two = SigningKey.generate("two");

    @TempDir
    private Path directory;

    @Test
    void shouldSignWithTheKeyThatTheFileHasNow() throws IOException {
        // Given
        Path file = directory.resolve("signing.json");
        one.writeTo(file);
        RecordSigner signer = RecordSigner.following(file);
        RecordVerifier verifier = new RecordVerifier(VerifyingKeys.of(one, two));
        assertThat(verified(verifier, signer)).isEqualTo(new Verified("one"));

        // When
        Path next = directory.resolve("next.json");
        two.writeTo(next);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThat(verified(verifier, signer)).isEqualTo(new Verified("two"));
    }

    @Test
    void shouldBelieveWhomTheFileNamesNow() throws IOException {
        // Given
        Path file = directory.resolve("public.json");
        VerifyingKeys.of(one).writeTo(file);
        RecordVerifier verifier = RecordVerifier.following(file);
        assertThat(verified(verifier, new RecordSigner(two))).isInstanceOf(Rejected.class);

        // When
        Files.delete(file);
        VerifyingKeys.of(two).writeTo(file);

        // Then
        assertThat(verified(verifier, new RecordSigner(two))).isEqualTo(new Verified("two"));
        assertThat(verified(verifier, new RecordSigner(one))).isInstanceOf(Rejected.class);
    }

    @Test
    void shouldGoOnWithTheKeysBeforeWhileTheFileIsGoneOrBroken() throws IOException {
        // Given
        Path file = directory.resolve("public.json");
        VerifyingKeys.of(one).writeTo(file);
        RecordVerifier verifier = RecordVerifier.following(file);

        // When // Then
        Files.writeString(file, "{\"kind\": ");
        assertThat(verified(verifier, new RecordSigner(one))).isEqualTo(new Verified("one"));
        Files.delete(file);
        assertThat(verified(verifier, new RecordSigner(one))).isEqualTo(new Verified("one"));
        VerifyingKeys.of(two).writeTo(file);
        assertThat(verified(verifier, new RecordSigner(two))).isEqualTo(new Verified("two"));
    }

    private static Verification verified(RecordVerifier verifier, RecordSigner signer) {
        Headers headers = new RecordHeaders();
        signer.sign(TOPIC, KEY, VALUE, headers);
        return verifier.verify(TOPIC, KEY, VALUE, headers);
    }
}
