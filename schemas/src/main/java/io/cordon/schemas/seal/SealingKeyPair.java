package io.cordon.schemas.seal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;

/** The key pair of whoever may open what is sealed. */
public final class SealingKeyPair {
    static final String KIND = "x25519-private";

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
        return SealingRing.fromFile(path).now();
    }

    static SealingKeyPair read(Path path, String keyId, byte[] pkcs8, byte[] key) {
        try {
            return new SealingKeyPair(X25519.privateKey(pkcs8), SealingPublicKey.of(keyId, key));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("key file " + path + ": " + e.getMessage(), e);
        }
    }

    /** Writes a new key file, readable by its owner only. */
    public void writeTo(Path path) {
        SealingRing.of(this).writeTo(path);
    }

    void putInto(ObjectNode document) {
        document.put("keyId", keyId());
        document.put("pkcs8", privateKey.getEncoded());
        document.put("key", publicKey.toBytes());
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
