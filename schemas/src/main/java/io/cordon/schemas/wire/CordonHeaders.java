package io.cordon.schemas.wire;

import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The record headers of Cordon. */
public final class CordonHeaders {
    /** Sixteen bytes: the MAC of an event under its session's key. */
    public static final String MAC = "cordon-mac";

    /** Ed25519 signature of a command, request or document. */
    public static final String SIGNATURE = "cordon-signature";

    /** UTF-8: the id of the key that signed. */
    public static final String KEY_ID = "cordon-key-id";

    private CordonHeaders() {}

    /** The value of a header that occurs exactly once: which of two a reader takes would be the sender's choice. */
    public static Optional<byte[]> single(Headers headers, String name) {
        Iterator<Header> found = headers.headers(name).iterator();
        if (!found.hasNext()) {
            return Optional.empty();
        }
        Header only = found.next();
        return found.hasNext() ? Optional.empty() : Optional.ofNullable(only.value());
    }
}
