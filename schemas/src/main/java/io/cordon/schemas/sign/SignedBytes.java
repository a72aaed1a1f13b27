package io.cordon.schemas.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.secret.Framed;
import org.jspecify.annotations.Nullable;

/** What a record's or document's signature is over. The topic is part of it: a request cannot be replayed as a command. */
final class SignedBytes {
    private static final byte[] LABEL = "cordon/record/1".getBytes(UTF_8);
    private static final byte[] DOCUMENT = "cordon/document/1".getBytes(UTF_8);

    private SignedBytes() {}

    static byte[] of(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return Framed.of(LABEL, topic.getBytes(UTF_8), key, value);
    }

    static byte[] ofDocument(String purpose, byte[] document) {
        return Framed.of(DOCUMENT, purpose.getBytes(UTF_8), document);
    }
}
