package io.cordon.schemas.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sealed to a key before is opened beside what is sealed to the one of now. */
class SealingRingTest {
    private static final byte[] SECRET = "token".getBytes(UTF_8);

    private final SealingRing first = SealingRing.of(SealingKeyPair.generate("sealing-1"));

    @TempDir
    private Path directory;

    @Test
    void shouldOpenWhatWasSealedToAnyOfItsKeys() {
        // Given
        Path file = directory.resolve("sealing.json");
        SealingRing renewed = first.renewed();
        renewed.renewed().writeTo(file);

        // When
        SealingRing read = SealingRing.fromFile(file);

        // Then
        assertThat(read.now().keyId()).isEqualTo("sealing-3");
        assertThat(opened(read, first)).isEqualTo(SECRET);
        assertThat(opened(read, renewed)).isEqualTo(SECRET);
        assertThat(opened(read, read)).isEqualTo(SECRET);
        assertThat(read.toString()).contains("sealing-3", "sealing-1").doesNotContain("pkcs8");
    }

    @Test
    void shouldNotOpenWhatWasSealedToAKeyThatIsNotThere() {
        assertThatThrownBy(() -> opened(first, first.renewed())).isInstanceOf(SealException.class);
    }

    private static byte[] opened(SealingRing ring, SealingRing sealer) {
        SealingKeyPair pair = sealer.now();
        return SealedBox.open(ring.opening(pair.keyId()), SealedBox.seal(pair.publicKey(), SECRET, "c"), "c");
    }
}
