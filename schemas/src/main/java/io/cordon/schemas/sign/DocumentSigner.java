package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.FollowedFile;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Signs bytes that are no record of a topic, such as a checkpoint of the audit log. Thread-safe. */
public final class DocumentSigner {
    private final Supplier<SigningKey> keys;

    public DocumentSigner(SigningKey key) {
        this(() -> key);
        requireNonNull(key, "key");
    }

    private DocumentSigner(Supplier<SigningKey> keys) {
        this.keys = keys;
    }

    /** With the key of a file, which may become another one while it is in use. */
    public static DocumentSigner following(Path file) {
        return new DocumentSigner(new FollowedFile<>(file, SigningKey::fromFile));
    }

    /** One that keeps the key that is in force now, for a document that names it. */
    public DocumentSigner inForce() {
        return new DocumentSigner(keys.get());
    }

    /**
     * The signature over a document.
     *
     * @param purpose what kind of document it is: a signature for one purpose is none for another
     */
    public byte[] sign(String purpose, byte[] document) {
        return keys.get().sign(SignedBytes.ofDocument(purpose, document));
    }

    public String keyId() {
        return keys.get().keyId();
    }
}
