package io.cordon.schemas.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedBoxTest {
    private static final byte[] SECRET = "token".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final SealingKeyPair keys = SealingKeyPair.generate("actuator-1");

    @Test
    void shouldOpenWhatWasSealedWhenContextIsTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] secret = new byte[random.nextInt(300)];
            random.nextBytes(secret);
            byte[] sealed = SealedBox.seal(keys.publicKey(), secret, "acme/credential/" + i);
            assertThat(SealedBox.open(keys, sealed, "acme/credential/" + i)).isEqualTo(secret);
        }
    }

    @Test
    void shouldGiveOtherBytesWhenSealedAgain() {
        byte[] sealed = SealedBox.seal(keys.publicKey(), SECRET, "c");
        assertThat(sealed).hasSize(1 + 32 + SECRET.length + 16);
        assertThat(SealedBox.seal(keys.publicKey(), SECRET, "c")).isNotEqualTo(sealed);
    }

    @Test
    void shouldNotOpenWhenContextKeyOrAnyByteIsAnother() {
        byte[] sealed = SealedBox.seal(keys.publicKey(), SECRET, "c");
        assertThatThrownBy(() -> SealedBox.open(keys, sealed, "d")).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> SealedBox.open(SealingKeyPair.generate("actuator-1"), sealed, "c"))
                .isInstanceOf(SealException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> SealedBox.open(keys, changed, "c")).isInstanceOf(SealException.class);
        }
        assertThatThrownBy(() -> SealedBox.open(keys, new byte[10], "c")).hasMessageContaining("10 bytes");
    }

    @Test
    void shouldRefuseWhenPublicKeyIsOfSmallOrder() {
        byte[] sealed = SealedBox.seal(keys.publicKey(), SECRET, "c");
        java.util.Arrays.fill(sealed, 1, 33, (byte) 0);
        assertThatThrownBy(() -> SealedBox.open(keys, sealed, "c")).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> SealedBox.seal(SealingPublicKey.of("k", new byte[32]), SECRET, "c"))
                .isInstanceOf(SealException.class);
        assertThatThrownBy(() -> SealedBox.seal(keys.publicKey(), new byte[70_000], "c"))
                .hasMessageContaining("not 70000");
    }

    @Test
    void shouldReadPublicKeysAsRfc7748WritesThem() {
        // Given: Alice's public key of section 6.1
        byte[] alice = HexFormat.of().parseHex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");

        // Then
        assertThat(SealingPublicKey.of("alice", alice).toBytes()).isEqualTo(alice);
    }

    @Test
    void shouldOpenWhenKeysCameFromFiles() {
        // Given
        keys.writeTo(directory.resolve("secret.json"));
        keys.publicKey().writeTo(directory.resolve("public.json"));
        SealingPublicKey reader = SealingPublicKey.fromFile(directory.resolve("public.json"));
        SealingKeyPair read = SealingKeyPair.fromFile(directory.resolve("secret.json"));

        // Then
        assertThat(SealedBox.open(read, SealedBox.seal(reader, SECRET, "c"), "c"))
                .isEqualTo(SECRET);
        assertThat(read.toString()).isEqualTo("SealingKeyPair[keyId=actuator-1, <redacted>]");
    }
}
