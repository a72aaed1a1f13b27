package io.cordon.schemas.seal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;

/** The key pair of whoever may open what is sealed. */
public final class SealingKeyPair {
    private static final String KIND = "x25519-private";

    private final PrivateKey privateKey;
    private final SealingPublicKey publicKey;

    private SealingKeyPair(PrivateKey privateKey, SealingPublicKey publicKey) {
        this.privateKey = requireNonNull(privateKey, "privateKey");
        this.publicKey = publicKey;
    }

    /** A new pair. */
    public static SealingKeyPair generate(String keyId) {
        KeyPair pair = X25519.generate();
        return new SealingKeyPair(pair.getPrivate(), new SealingPublicKey(keyId, pair.getPublic()));
    }

    /** Reads a key file; refuses one that others may read. */
    public static SealingKeyPair fromFile(Path path) {
        KeyFile file = KeyFile.readSecret(path, KIND);
        try {
            return new SealingKeyPair(
                    X25519.privateKey(file.bytes("pkcs8")), SealingPublicKey.of(file.text("keyId"), file.bytes("key")));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("key file " + path + ": " + e.getMessage(), e);
        }
    }

    /** Writes a new key file, readable by its owner only. */
    public void writeTo(Path path) {
        ObjectNode document = KeyFile.document(KIND).put("keyId", keyId());
        document.put("pkcs8", privateKey.getEncoded());
        document.put("key", publicKey.toBytes());
        KeyFile.writeSecret(path, document);
    }

    public String keyId() {
        return publicKey.keyId();
    }

    public SealingPublicKey publicKey() {
        return publicKey;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    @Override
    public String toString() {
        return "SealingKeyPair[keyId=" + keyId() + ", <redacted>]";
    }
}
