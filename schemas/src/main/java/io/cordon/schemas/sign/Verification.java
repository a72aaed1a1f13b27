package io.cordon.schemas.sign;

/** What came of verifying a record. Only {@link Verified} may be acted on. */
public sealed interface Verification {

    /** Signed by the key with this id. */
    record Verified(String keyId) implements Verification {}

    /** Not to be acted on. */
    record Rejected(Reason reason) implements Verification {}

    /** Why a record is rejected. */
    enum Reason {
        /** It has no signature, or more than one. */
        UNSIGNED,
        /** The key is not among those that count. */
        UNKNOWN_KEY,
        /** The signature is not one of this topic, key and value. */
        BAD_SIGNATURE
    }
}
