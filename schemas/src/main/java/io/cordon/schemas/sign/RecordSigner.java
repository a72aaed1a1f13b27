package io.cordon.schemas.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.FollowedFile;
import io.cordon.schemas.wire.CordonHeaders;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Signs records. Thread-safe. */
public final class RecordSigner {
    private final Supplier<SigningKey> keys;

    public RecordSigner(SigningKey key) {
        this(() -> key);
        requireNonNull(key, "key");
    }

    private RecordSigner(Supplier<SigningKey> keys) {
        this.keys = keys;
    }

    /** With the key of a file, which may become another one while it is in use. */
    public static RecordSigner following(Path file) {
        return new RecordSigner(new FollowedFile<>(file, SigningKey::fromFile));
    }

    /** Puts key id and signature into the headers, in place of others that are there. */
    public void sign(String topic, byte @Nullable [] recordKey, byte @Nullable [] value, Headers headers) {
        SigningKey key = keys.get();
        byte[] signature = key.sign(SignedBytes.of(topic, recordKey, value));
        headers.remove(CordonHeaders.KEY_ID);
        headers.remove(CordonHeaders.SIGNATURE);
        headers.add(CordonHeaders.KEY_ID, key.keyId().getBytes(UTF_8));
        headers.add(CordonHeaders.SIGNATURE, signature);
    }
}
