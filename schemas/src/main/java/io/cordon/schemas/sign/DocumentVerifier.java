package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.sign.Verification.Reason;
import io.cordon.schemas.sign.Verification.Rejected;
import io.cordon.schemas.sign.Verification.Verified;

/** Verifies what {@link DocumentSigner} signed. Thread-safe. */
public final class DocumentVerifier {
    private final VerifyingKeys keys;

    public DocumentVerifier(VerifyingKeys keys) {
        this.keys = requireNonNull(keys, "keys");
    }

    public Verification verify(String purpose, byte[] document, String keyId, byte[] signature) {
        return keys.find(keyId)
                .<Verification>map(key -> Ed25519.verify(key, SignedBytes.ofDocument(purpose, document), signature)
                        ? new Verified(keyId)
                        : new Rejected(Reason.BAD_SIGNATURE))
                .orElseGet(() -> new Rejected(Reason.UNKNOWN_KEY));
    }
}
