package io.cordon.load.traffic;

import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.schemas.wire.CordonHeaders;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event as an emitter sends it.
 *
 * @param event key, value and MAC
 * @param harm what it does, if it does harm
 */
public record RecordedEvent(EncodedEvent event, Optional<Harm> harm) {

    /** Bytes of the value. */
    int size() {
        return event.value().remaining();
    }

    /** The same in another topic. */
    public ProducerRecord<byte[], byte[]> in(String topic, int partition) {
        byte[] key = EncodedEvent.bytes(event.key());
        var record = new ProducerRecord<>(topic, partition, key, EncodedEvent.bytes(event.value()));
        event.mac().map(EncodedEvent::bytes).ifPresent(mac -> record.headers().add(CordonHeaders.MAC, mac));
        return record;
    }
}
