package io.cordon.emitter;

import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.serde.AvroSerializer;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Traceparent;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/** Events as bytes, with a MAC under their session's grant. It never registers a schema. */
final class Encoder {
    private final String topic;
    private final AvroSerializer<Event> serializer;

    Encoder(TopicNames topics, SchemaRegistry registry) {
        this.topic = topics.of(Topic.EVENTS);
        this.serializer = new AvroSerializer<>(registry, Event.class, false, SerdeLimits.standard());
    }

    EncodedEvent encode(Outbound outbound, Optional<Traceparent> trace) {
        byte[] key = outbound.voice().recordKey();
        byte[] value = Objects.requireNonNull(serializer.serialize(topic, outbound.event()), "value");
        Optional<ByteBuffer> mac = outbound.voice().macKey().map(macKey -> ByteBuffer.wrap(macKey.mac(key, value)));
        return new EncodedEvent(topic, ByteBuffer.wrap(key), ByteBuffer.wrap(value), mac, trace);
    }
}
