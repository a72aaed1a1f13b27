package io.cordon.actuator.inventory;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.SecretValue;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.seal.SealException;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingRing;
import io.cordon.schemas.secret.FollowedFile;
import io.cordon.schemas.topic.Keys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens secrets for one call at a time. A secret is sealed under its record's key, so that it cannot be moved to another
 * credential.
 */
public final class Unsealer {
    private static final Logger log = LoggerFactory.getLogger(Unsealer.class);

    private final CredentialStore store;
    private final Supplier<Optional<SealingRing>> keys;

    private Unsealer(CredentialStore store, Supplier<Optional<SealingRing>> keys) {
        this.store = store;
        this.keys = keys;
    }

    /** With the keys of a file, which may become others while it is in use. */
    public static Unsealer following(CredentialStore store, Path file) {
        var followed = new FollowedFile<>(file, SealingRing::fromFile);
        return new Unsealer(store, () -> Optional.of(followed.get()));
    }

    /** Without a key: nothing can be opened. */
    public static Unsealer without(CredentialStore store) {
        return new Unsealer(store, Optional::empty);
    }

    /** The context that a credential's secret is sealed under: the key of its record. */
    public static String context(String tenant, String ref) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, ref);
    }

    /** The secret; the caller destroys it. Empty if there is none, or none that this actuator can open. */
    public Optional<SecretValue> open(InventoryEntry entry) {
        return keys.get()
                .flatMap(ring -> store.secretOf(entry.tenant(), entry.ref()).flatMap(box -> open(entry, ring, box)));
    }

    private static Optional<SecretValue> open(InventoryEntry entry, SealingRing ring, CredentialStore.Sealed box) {
        try {
            var plain = SealedBox.open(ring.opening(box.keyId()), box.bytes(), context(entry.tenant(), entry.ref()));
            var secret = SecretValue.of(plain);
            Arrays.fill(plain, (byte) 0);
            return Optional.of(secret);
        } catch (SealException e) {
            // Without the secret the connector does and proves what it can, and says so.
            log.atError()
                    .addKeyValue("credential", entry.ref())
                    .addKeyValue("keyId", box.keyId())
                    .setCause(e)
                    .log("sealed secret cannot be opened");
            return Optional.empty();
        }
    }
}
