package io.cordon.schemas.seal;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import java.nio.file.Path;
import java.security.PublicKey;

/** A reader's public key and its id: whoever has it can seal. */
public final class SealingPublicKey {
    private static final String KIND = "x25519-public";

    private final String keyId;
    private final PublicKey key;

    SealingPublicKey(String keyId, PublicKey key) {
        if (requireNonNull(keyId, "keyId").isEmpty() || keyId.length() > 100) {
            throw new IllegalArgumentException("a key id must have 1 to 100 characters");
        }
        this.keyId = keyId;
        this.key = requireNonNull(key, "key");
    }

    /** A key from its 32 bytes. */
    public static SealingPublicKey of(String keyId, byte[] raw) {
        return new SealingPublicKey(keyId, X25519.publicKey(raw));
    }

    /** Reads a key file; refuses one that others may change. */
    public static SealingPublicKey fromFile(Path path) {
        KeyFile file = KeyFile.readPublic(path, KIND);
        try {
            return of(file.text("keyId"), file.bytes("key"));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("key file " + path + ": " + e.getMessage(), e);
        }
    }

    /** Writes a new key file. */
    public void writeTo(Path path) {
        KeyFile.writePublic(path, KeyFile.document(KIND).put("keyId", keyId).put("key", toBytes()));
    }

    public String keyId() {
        return keyId;
    }

    /** The 32 bytes of RFC 7748. */
    public byte[] toBytes() {
        return X25519.raw(key);
    }

    PublicKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "SealingPublicKey[keyId=" + keyId + "]";
    }
}
