package io.cordon.schemas.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final byte[] KEY = "acme/s-1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = {0, 0, 0, 0, 1, 2, 3};

    @TempDir
    Path directory;

    @Test
    void shouldLetTheTopologyVerifyWhenSourceIssuedTheGrant() {
        // Given
        Path file = keyFile();
        Granted granted = source(file).grant(request("acme"));

        // When
        byte[] mac = granted.macKey().mac(KEY, VALUE);
        SessionMacKey derived = IngestKey.fromKeyFile(file).derive(granted.encodedGrant());

        // Then
        assertThat(mac).hasSize(16);
        assertThat(derived.verify(KEY, VALUE, mac)).isTrue();
        assertThat(GrantCodec.decode(granted.encodedGrant())).isEqualTo(granted.grant());
        assertThat(granted.grant().expiresAt()).isEqualTo(Instant.parse("2026-01-01T01:00:00.123Z"));
        assertThat(granted.grant().expired(granted.grant().expiresAt())).isTrue();
        assertThat(granted.grant().expired(NOW)).isFalse();
        assertThat(granted.grant().request()).isEqualTo(request("acme"));
        assertThat(granted.treePrintKey()).hasSize(16);
        assertThat(granted.crossKey()).hasValueSatisfying(key -> assertThat(key).hasSize(32));
    }

    @Test
    void shouldNotVerifyWhenAnythingIsChanged() {
        // Given
        Path file = keyFile();
        Granted granted = source(file).grant(request("acme"));
        byte[] mac = granted.macKey().mac(KEY, VALUE);
        byte[] otherGrant = granted.encodedGrant();
        otherGrant[3] ^= 1;

        // Then
        assertThat(granted.macKey().verify(KEY, new byte[] {0, 0, 0, 0, 1, 2, 4}, mac))
                .isFalse();
        assertThat(granted.macKey().verify("acme/s-2".getBytes(StandardCharsets.UTF_8), VALUE, mac))
                .isFalse();
        assertThat(granted.macKey().verify(KEY, VALUE, Arrays.copyOf(mac, 15))).isFalse();
        assertThat(IngestKey.fromKeyFile(file).derive(otherGrant).verify(KEY, VALUE, mac))
                .isFalse();
        // The border between key and value is part of what is signed.
        assertThat(granted.macKey().mac(new byte[] {1}, new byte[] {2, 3}))
                .isNotEqualTo(granted.macKey().mac(new byte[] {1, 2}, new byte[] {3}));
    }

    @Test
    void shouldBindChildToParentWhenClaimIsMade() {
        // Given
        SessionMacKey parent = source(keyFile()).grant(request("acme")).macKey();
        GrantRequest child = child(false);

        // When
        byte[] claim = parent.claim(child);

        // Then
        assertThat(parent.verifyClaim(child, claim)).isTrue();
        assertThat(parent.verifyClaim(child(true), claim)).isFalse();
        assertThat(SessionMacKey.of(new byte[32]).verifyClaim(child, claim)).isFalse();
    }

    @Test
    void shouldShareTreeKeyOnlyWithinTheTree() {
        FileGrantSource source = source(keyFile());
        byte[] root = source.grant(request("acme")).treePrintKey();
        assertThat(source.grant(child(false)).treePrintKey()).isEqualTo(root);
        assertThat(source.grant(new GrantRequest("acme", "r", "a", "t", "s-8", "s-8", Optional.empty(), "", false))
                        .treePrintKey())
                .isNotEqualTo(root);
    }

    @Test
    void shouldRefuseWhenTenantIsAnother() {
        FileGrantSource source = source(keyFile());
        assertThat(source.tenant()).isEqualTo("acme");
        assertThatThrownBy(() -> source.grant(request("other")))
                .isInstanceOf(GrantRefusedException.class)
                .hasMessageContaining("for tenant acme, not for other");
    }

    @Test
    void shouldRefuseWhenGrantIsDamaged() {
        // Given
        byte[] grant = source(keyFile()).grant(request("acme")).encodedGrant();
        Random random = new Random(9);

        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = Arrays.copyOf(grant, random.nextInt(grant.length + 3));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            // When
            try {
                Grant read = GrantCodec.decode(damaged);
                // Then: what is accepted is a grant within bounds
                assertThat(GrantCodec.decode(GrantCodec.encode(read))).isEqualTo(read);
            } catch (InvalidGrantException e) {
                assertThat(e).hasMessageContaining("grant");
            }
        }
        assertThatThrownBy(() -> GrantCodec.decode(new byte[5_000])).hasMessageContaining("not 5000");
        assertThatThrownBy(() -> GrantCodec.decode(new byte[] {2, 0})).hasMessageContaining("version 2");
    }

    @Test
    void shouldRefuseWhenFieldIsOutOfBounds() {
        assertThatThrownBy(() -> new GrantRequest("", "r", "a", "t", "s", "s", Optional.empty(), "", false))
                .hasMessageContaining("tenant");
        assertThatThrownBy(() -> new GrantRequest("t", "r", "a", "t", "s", "x", Optional.empty(), "", false))
                .hasMessageContaining("own root");
        assertThatThrownBy(() -> new GrantRequest("t", "r", "a", "t", "s", "s", Optional.empty(), "xy", false))
                .hasMessageContaining("hexadecimal");
        assertThatThrownBy(() -> IngestKey.of(new byte[16])).hasMessageContaining("32 bytes, not 16");
    }

    @Test
    void shouldShowNoKeyWhenPrinted() {
        Path file = keyFile();
        Granted granted = source(file).grant(request("acme"));
        assertThat(granted.toString()).contains("s-1", "keys=<redacted>");
        assertThat(granted.macKey().toString()).isEqualTo("SessionMacKey[<redacted>]");
        assertThat(IngestKey.fromKeyFile(file).toString()).isEqualTo("IngestKey[<redacted>]");
        assertThat(GrantKeys.read(file).toString()).contains("acme", "<redacted>");
    }

    private Path keyFile() {
        Path file = directory.resolve("grant-keys.json");
        FileGrantSource.createKeyFile(file, "acme");
        return file;
    }

    private static FileGrantSource source(Path file) {
        return new FileGrantSource(file, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(1));
    }

    private static GrantRequest request(String tenant) {
        return new GrantRequest(tenant, "runtime", "mailer-1", "mailer", "s-1", "s-1", Optional.empty(), "00ff", false);
    }

    private static GrantRequest child(boolean drill) {
        return new GrantRequest("acme", "runtime", "w", "worker", "s-2", "s-1", Optional.of("s-1"), "", drill);
    }
}
