package io.cordon.schemas.serde;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one record type in the wire format. Thread-safe, as a producer needs it.
 *
 * <p><b>Failure semantics.</b> The first value of a topic asks the registry for the schema's id; while the registry is down
 * each call throws {@link RegistryUnavailableException} and asks again. Later values need no registry.
 */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final SchemaRegistry registry;
    private final SerdeLimits limits;
    private final boolean autoRegister;
    private final Schema schema;
    private final DatumWriter<T> writer;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();
    private boolean key;

    @SuppressWarnings("unchecked") // a model's writer writes what the model describes
    public AvroSerializer(SchemaRegistry registry, Class<T> type, boolean autoRegister, SerdeLimits limits) {
        this.registry = requireNonNull(registry, "registry");
        this.limits = requireNonNull(limits, "limits");
        this.autoRegister = autoRegister;
        SpecificData model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.writer = (DatumWriter<T>) model.createDatumWriter(schema);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.key = isKey;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        byte[] encoded = encode(header(topic), value);
        if (encoded.length > limits.maxBytes()) {
            throw new WireFormatException(
                    schema.getName() + " of " + encoded.length + " bytes is larger than " + limits.maxBytes(), null);
        }
        return encoded;
    }

    private byte[] encode(byte[] header, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(header);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
            // Avro throws the last two for a required field that was left null, naming the field, not the value.
            throw new WireFormatException(schema.getName() + " cannot be encoded: is a required field null?", e);
        }
        return out.toByteArray();
    }

    private byte[] header(String topic) {
        byte[] known = headers.get(topic);
        return known == null ? resolved(topic) : known;
    }

    private byte[] resolved(String topic) {
        String subject = topic + (key ? "-key" : "-value");
        int id = autoRegister ? registry.register(subject, schema) : registry.idOf(subject, schema);
        byte[] header = WireFormat.header(id);
        if (headers.size() < limits.maxCached()) {
            headers.put(topic, header);
        }
        return header;
    }
}
