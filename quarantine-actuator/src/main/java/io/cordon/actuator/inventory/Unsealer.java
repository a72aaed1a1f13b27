package io.cordon.actuator.inventory;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.SecretValue;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.seal.SealException;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.topic.Keys;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens secrets for one call at a time. A secret is sealed under its record's key, so that it cannot be moved to another
 * credential.
 */
public final class Unsealer {
    private static final Logger log = LoggerFactory.getLogger(Unsealer.class);

    private final CredentialStore store;
    private final Optional<SealingKeyPair> key;

    public Unsealer(CredentialStore store, Optional<SealingKeyPair> key) {
        this.store = store;
        this.key = key;
    }

    /** The context that a credential's secret is sealed under: the key of its record. */
    public static String context(String tenant, String ref) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, ref);
    }

    /** The secret; the caller destroys it. Empty if there is none, or none that this actuator can open. */
    public Optional<SecretValue> open(InventoryEntry entry) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return store.secretOf(entry.tenant(), entry.ref()).flatMap(box -> open(entry, key.get(), box));
    }

    private static Optional<SecretValue> open(InventoryEntry entry, SealingKeyPair key, CredentialStore.Sealed box) {
        try {
            var plain = SealedBox.open(key, box.bytes(), context(entry.tenant(), entry.ref()));
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
