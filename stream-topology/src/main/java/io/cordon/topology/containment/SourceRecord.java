package io.cordon.topology.containment;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A record as it lies in its source topic. Not a Java record: it holds arrays. */
final class SourceRecord {

    private static final byte[] NOTHING = {};

    private final RecordMetadata place;
    private final Record<byte[], byte[]> content;

    private SourceRecord(RecordMetadata place, Record<byte[], byte[]> content) {
        this.place = place;
        this.content = content;
    }

    static SourceRecord of(Record<byte[], byte[]> content, ProcessingContext context) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record to process comes from a topic"));
        return new SourceRecord(place, content);
    }

    String topic() {
        return place.topic();
    }

    int partition() {
        return place.partition();
    }

    long offset() {
        return place.offset();
    }

    byte[] key() {
        return orNothing(content.key());
    }

    byte[] value() {
        return orNothing(content.value());
    }

    Headers headers() {
        return content.headers();
    }

    /** The broker's clock: all topics are stamped at append. */
    Instant brokerTime() {
        return Instant.ofEpochMilli(content.timestamp());
    }

    private static byte[] orNothing(byte @Nullable [] bytes) {
        return bytes == null ? NOTHING : bytes;
    }
}
