package io.cordon.schemas.serde;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record type from the wire format, written with any compatible version of its schema. Thread-safe.
 *
 * <p><b>Failure semantics.</b> A value whose writer schema is not cached asks the registry;
 * {@link RegistryUnavailableException} says that the same value may be read later, every other {@link SerdeException} that
 * it never will be. The bytes come from anybody who may write to the topic: they are bounded before they are believed.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SchemaRegistry registry;
    private final SerdeLimits limits;
    private final SpecificData model;
    private final Schema schema;
    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

    public AvroDeserializer(SchemaRegistry registry, Class<T> type, SerdeLimits limits) {
        this.registry = requireNonNull(registry, "registry");
        this.limits = requireNonNull(limits, "limits");
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        if (value.length > limits.maxBytes()) {
            throw new WireFormatException(
                    "value of " + value.length + " bytes is larger than the " + limits.maxBytes() + " of a "
                            + schema.getName(),
                    null);
        }
        return decode(reader(WireFormat.requireSchemaId(value)), value);
    }

    private T decode(DatumReader<T> reader, byte[] value) {
        BoundedDecoder decoder = new BoundedDecoder(value, WireFormat.HEADER_BYTES, limits.maxItems());
        T record = read(reader, decoder);
        if (decoder.remainingBytes() > 0) {
            throw new WireFormatException(
                    decoder.remainingBytes() + " bytes follow the " + schema.getName() + " of a value of "
                            + value.length,
                    null);
        }
        return record;
    }

    @SuppressWarnings("NullAway") // the record to reuse may be null, Avro only does not say so
    private T read(DatumReader<T> reader, BoundedDecoder decoder) {
        try {
            return reader.read(null, decoder);
        } catch (SerdeException e) {
            throw e;
        } catch (AvroTypeException e) {
            throw new IncompatibleSchemaException(
                    "a " + schema.getName() + " cannot be read: its writer's schema is not compatible", e);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            // An index out of bounds is a union branch or an enum symbol that the writer's schema does not have.
            throw new WireFormatException("a " + schema.getName() + " cannot be decoded", e);
        }
    }

    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        return known == null ? resolved(id) : known;
    }

    private DatumReader<T> resolved(int id) {
        Schema writer = registry.byId(id);
        if (!writer.getFullName().equals(schema.getFullName())) {
            throw new WireFormatException(
                    "schema id " + id + " is a " + writer.getFullName() + ", expected " + schema.getFullName(), null);
        }
        DatumReader<T> reader = new SpecificDatumReader<>(writer, schema, model);
        if (readers.size() < limits.maxCached()) {
            readers.put(id, reader);
        }
        return reader;
    }
}
