package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.serde.IncompatibleSchemaException;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.UnknownSchemaException;
import io.cordon.schemas.serde.WireFormat;
import io.cordon.schemas.serde.WireFormatException;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * From bytes to Avro.
 *
 * <p><b>Failure semantics.</b> Bytes that can never be read are refused. A registry that does not answer is asked again for a while and then
 * ends the thread, since the record may be sound: nothing is skipped, and the thread that takes over reads the same record.
 *
 * @param <T> the record type
 */
public final class RecordReader<T> {
    private final Deserializer<T> deserializer;
    private final int maxBytes;
    private final Patience patience;

    public RecordReader(Deserializer<T> deserializer, int maxBytes, Patience patience) {
        this.deserializer = requireNonNull(deserializer, "deserializer");
        this.maxBytes = maxBytes;
        this.patience = requireNonNull(patience, "patience");
    }

    /** What became of the bytes. */
    public sealed interface Reading<T> {
        /** A record, and the id of the schema that it was written with. */
        record Read<T>(T value, int schemaId) implements Reading<T> {}

        /** Bytes that are no record. */
        record Unreadable<T>(Refusal refusal) implements Reading<T> {}
    }

    /** Reads the value of a record. */
    public Reading<T> read(SourceRecord source) {
        byte[] value = source.value();
        if (value.length > maxBytes) {
            return unreadable(DeadLetterReason.TOO_LARGE, value.length + " bytes, at most " + maxBytes, value);
        }
        if (WireFormat.schemaId(value).isEmpty()) {
            return unreadable(DeadLetterReason.NOT_WIRE_FORMAT, "no zero byte and schema id at the start", value);
        }
        return decode(source, value);
    }

    private Reading<T> decode(SourceRecord source, byte[] value) {
        try {
            return new Reading.Read<>(
                    patience.call(() -> deserializer.deserialize(source.topic(), value)), schemaId(value));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerdeException e) {
            return unreadable(reason(e), String.valueOf(e.getMessage()), value);
        } catch (RuntimeException e) {
            // Whatever a decoder throws at hostile bytes is about the bytes: a dead letter, never a stopped task.
            return unreadable(
                    DeadLetterReason.UNDECODABLE,
                    "the decoder failed: " + e.getClass().getSimpleName(),
                    value);
        }
    }

    private Reading<T> unreadable(DeadLetterReason reason, String detail, byte[] value) {
        return new Reading.Unreadable<>(new Refusal(reason, detail, schemaId(value)));
    }

    private static int schemaId(byte[] value) {
        return WireFormat.schemaId(value).orElse(Refusal.NO_SCHEMA);
    }

    private static DeadLetterReason reason(SerdeException e) {
        return switch (e) {
            case UnknownSchemaException unknown -> DeadLetterReason.UNKNOWN_SCHEMA;
            case WireFormatException malformed -> DeadLetterReason.UNDECODABLE;
            case IncompatibleSchemaException incompatible -> DeadLetterReason.UNDECODABLE;
            case RegistryUnavailableException unavailable -> DeadLetterReason.REGISTRY_UNAVAILABLE;
        };
    }
}
