package io.cordon.emitter.transport;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.trace.Traceparent;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An event as it goes over the wire. The buffers are read-only and start at 0.
 *
 * @param topic full name of the topic
 * @param key UTF-8, tenant/root
 * @param value wire format
 * @param mac of key and value under the session's grant; empty without one
 * @param trace where it belongs in a distributed trace; empty if it is in none
 */
public record EncodedEvent(
        String topic, ByteBuffer key, ByteBuffer value, Optional<ByteBuffer> mac, Optional<Traceparent> trace) {

    /** Makes the buffers read-only. */
    public EncodedEvent {
        requireNonNull(topic, "topic");
        key = key.asReadOnlyBuffer();
        value = value.asReadOnlyBuffer();
        mac = mac.map(ByteBuffer::asReadOnlyBuffer);
        requireNonNull(trace, "trace");
    }

    /** One that is in no trace. */
    public EncodedEvent(String topic, ByteBuffer key, ByteBuffer value, Optional<ByteBuffer> mac) {
        this(topic, key, value, mac, Optional.empty());
    }

    /** A copy of what a buffer holds. */
    public static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
