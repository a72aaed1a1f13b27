package io.cordon.actuator.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.seal.SealingRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that opens credentials is replaced while an actuator runs. */
class SealingRotationTest {
    private final CredentialStore store = new CredentialStore();
    private final SealingRing first = SealingRing.of(SealingKeyPair.generate("sealing-1"));
    private final SealingRing second = first.renewed();

    @TempDir
    private Path directory;

    private Unsealer unsealer = Unsealer.without(store);

    @BeforeEach
    void follow() throws IOException {
        becomes(first);
        unsealer = Unsealer.following(store, file());
    }

    @Test
    void shouldOpenWhatIsSealedToEitherKeyOnceTheFileHasBoth() throws IOException {
        // Given
        InventoryEntry before = listed("before", first);
        InventoryEntry after = listed("after", second);
        assertThat(opened(before)).contains("secret of before");
        assertThat(opened(after)).isEmpty();

        // When
        becomes(second);

        // Then
        assertThat(opened(before)).contains("secret of before");
        assertThat(opened(after)).contains("secret of after");
    }

    @Test
    void shouldOpenNothingOfAKeyThatIsTakenAway() throws IOException {
        // Given
        InventoryEntry before = listed("before", first);

        // When
        becomes(SealingRing.of(second.now()));

        // Then
        assertThat(opened(before)).isEmpty();
        assertThat(opened(listed("after", second))).contains("secret of after");
    }

    @Test
    void shouldOpenNothingWithoutAKey() {
        assertThat(Unsealer.without(store).open(listed("before", first))).isEmpty();
    }

    private Optional<String> opened(InventoryEntry entry) {
        return unsealer.open(entry).map(SecretValue::reveal);
    }

    private InventoryEntry listed(String ref, SealingRing ring) {
        InventoryEntry entry = new InventoryEntry(
                "acme",
                ref,
                CredentialKind.OAUTH2_TOKEN,
                "oauth2:tools",
                "tools",
                "",
                Set.of("s-1"),
                "s-1",
                "agent-1",
                Validation.INTROSPECTION,
                Optional.empty(),
                0);
        byte[] box = SealedBox.seal(
                ring.now().publicKey(), ("secret of " + ref).getBytes(UTF_8), Unsealer.context("acme", ref));
        store.put(entry, new CredentialStore.Sealed(box, ring.now().keyId()));
        return entry;
    }

    private void becomes(SealingRing ring) throws IOException {
        Path next = directory.resolve("next.json");
        ring.writeTo(next);
        Files.move(next, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return directory.resolve("sealing.json");
    }
}
