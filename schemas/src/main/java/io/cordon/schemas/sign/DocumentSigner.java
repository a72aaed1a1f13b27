package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

/** Signs bytes that are no record of a topic, such as a checkpoint of the audit log. Thread-safe. */
public final class DocumentSigner {
    private final SigningKey key;

    public DocumentSigner(SigningKey key) {
        this.key = requireNonNull(key, "key");
    }

    /**
     * The signature over a document.
     *
     * @param purpose what kind of document it is: a signature for one purpose is none for another
     */
    public byte[] sign(String purpose, byte[] document) {
        return key.sign(SignedBytes.ofDocument(purpose, document));
    }

    public String keyId() {
        return key.keyId();
    }
}
