package io.cordon.schemas.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.sign.Verification.Reason;
import io.cordon.schemas.sign.Verification.Rejected;
import io.cordon.schemas.sign.Verification.Verified;
import io.cordon.schemas.wire.CordonHeaders;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Verifies records. Thread-safe. Whatever is missing or doubtful is rejected. */
public final class RecordVerifier {
    private final VerifyingKeys keys;

    public RecordVerifier(VerifyingKeys keys) {
        this.keys = requireNonNull(keys, "keys");
    }

    public Verification verify(String topic, byte @Nullable [] recordKey, byte @Nullable [] value, Headers headers) {
        Optional<byte[]> signature = CordonHeaders.single(headers, CordonHeaders.SIGNATURE);
        Optional<String> keyId = CordonHeaders.single(headers, CordonHeaders.KEY_ID)
                .map(bytes -> new String(bytes, UTF_8))
                .filter(KeyIds::legal);
        if (signature.isEmpty() || keyId.isEmpty()) {
            return new Rejected(Reason.UNSIGNED);
        }
        Optional<PublicKey> key = keys.find(keyId.get());
        if (key.isEmpty()) {
            return new Rejected(Reason.UNKNOWN_KEY);
        }
        return Ed25519.verify(key.get(), SignedBytes.of(topic, recordKey, value), signature.get())
                ? new Verified(keyId.get())
                : new Rejected(Reason.BAD_SIGNATURE);
    }
}
