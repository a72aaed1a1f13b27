package io.cordon.schemas.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.FollowedFile;
import io.cordon.schemas.sign.Verification.Reason;
import io.cordon.schemas.sign.Verification.Rejected;
import io.cordon.schemas.sign.Verification.Verified;
import io.cordon.schemas.wire.CordonHeaders;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Verifies records. Thread-safe. Whatever is missing or doubtful is rejected. */
public final class RecordVerifier {
    private final Supplier<VerifyingKeys> keys;

    public RecordVerifier(VerifyingKeys keys) {
        this(() -> keys);
        requireNonNull(keys, "keys");
    }

    private RecordVerifier(Supplier<VerifyingKeys> keys) {
        this.keys = keys;
    }

    /** By the keys of a file, which may become others while they are in use. */
    public static RecordVerifier following(Path file) {
        return new RecordVerifier(new FollowedFile<>(file, VerifyingKeys::fromFile));
    }

    public Verification verify(String topic, byte @Nullable [] recordKey, byte @Nullable [] value, Headers headers) {
        Optional<byte[]> signature = CordonHeaders.single(headers, CordonHeaders.SIGNATURE);
        Optional<String> keyId = CordonHeaders.single(headers, CordonHeaders.KEY_ID)
                .map(bytes -> new String(bytes, UTF_8))
                .filter(KeyIds::legal);
        if (signature.isEmpty() || keyId.isEmpty()) {
            return new Rejected(Reason.UNSIGNED);
        }
        Optional<PublicKey> key = keys.get().find(keyId.get());
        if (key.isEmpty()) {
            return new Rejected(Reason.UNKNOWN_KEY);
        }
        return Ed25519.verify(key.get(), SignedBytes.of(topic, recordKey, value), signature.get())
                ? new Verified(keyId.get())
                : new Rejected(Reason.BAD_SIGNATURE);
    }
}
