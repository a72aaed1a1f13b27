package io.cordon.topology.deadletter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A record as it lies in its source topic, not yet understood. */
public final class SourceRecord {
    private static final byte[] NOTHING = {};

    private final String topic;
    private final int partition;
    private final long offset;
    private final byte[] key;
    private final byte[] value;
    private final Instant brokerTime;

    /**
     * A record with its place.
     *
     * @param key the key; empty if there is none
     * @param value the value; empty if there is none
     */
    public SourceRecord(String topic, int partition, long offset, byte[] key, byte[] value, Instant brokerTime) {
        this.topic = requireNonNull(topic, "topic");
        this.partition = partition;
        this.offset = offset;
        this.key = requireNonNull(key, "key");
        this.value = requireNonNull(value, "value");
        this.brokerTime = requireNonNull(brokerTime, "brokerTime");
    }

    /** The record that a processor is working on. */
    public static SourceRecord of(Record<byte[], byte[]> record, ProcessingContext context) {
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a source record must come from a topic"));
        return new SourceRecord(
                place.topic(),
                place.partition(),
                place.offset(),
                orNothing(record.key()),
                orNothing(record.value()),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static byte[] orNothing(byte @Nullable [] bytes) {
        return bytes == null ? NOTHING : bytes;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    /** The bytes of the key, not copied. */
    public byte[] key() {
        return key;
    }

    /** The bytes of the value, not copied. */
    public byte[] value() {
        return value;
    }

    public Instant brokerTime() {
        return brokerTime;
    }

    @Override
    public String toString() {
        return topic + '-' + partition + '@' + offset;
    }
}
