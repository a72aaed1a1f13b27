package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** A private Ed25519 key and its id. */
public final class SigningKey {
    private static final String KIND = "ed25519-private";

    private final String keyId;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final Optional<Instant> created;

    private SigningKey(String keyId, PrivateKey privateKey, PublicKey publicKey, Optional<Instant> created) {
        this.keyId = KeyIds.checked(keyId);
        this.privateKey = requireNonNull(privateKey, "privateKey");
        this.publicKey = requireNonNull(publicKey, "publicKey");
        this.created = requireNonNull(created, "created");
    }

    /** A new key. */
    public static SigningKey generate(String keyId) {
        KeyPair pair = Ed25519.generate();
        return new SigningKey(keyId, pair.getPrivate(), pair.getPublic(), Optional.of(KeyFile.now()));
    }

    /** Reads a key file; refuses one that others may read. */
    public static SigningKey fromFile(Path path) {
        KeyFile file = KeyFile.readSecret(path, KIND);
        return new SigningKey(
                file.text("keyId"),
                Ed25519.privateKey(file.bytes("pkcs8")),
                Ed25519.publicKey(file.bytes("x509")),
                file.created());
    }

    /** Writes a new key file, readable by its owner only. */
    public void writeTo(Path path) {
        ObjectNode document = KeyFile.document(KIND, created).put("keyId", keyId);
        document.put("pkcs8", privateKey.getEncoded());
        document.put("x509", publicKey.getEncoded());
        KeyFile.writeSecret(path, document);
    }

    public String keyId() {
        return keyId;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    Optional<Instant> created() {
        return created;
    }

    byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    @Override
    public String toString() {
        return "SigningKey[keyId=" + keyId + ", <redacted>]";
    }
}
