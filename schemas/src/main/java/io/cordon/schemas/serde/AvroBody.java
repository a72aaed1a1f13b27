package io.cordon.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** A record inside another value, without schema id: writer and reader have the same version of its schema. */
public final class AvroBody {
    /** To resolve a schema takes five times as long as to read a grant. */
    private static final ClassValue<DatumReader<?>> READERS = new ClassValue<>() {
        @Override
        protected DatumReader<?> computeValue(Class<?> type) {
            SpecificData model = SpecificData.getForClass(type);
            Schema schema = model.getSchema(type);
            return new SpecificDatumReader<>(schema, schema, model);
        }
    };

    private AvroBody() {}

    /** The record, with a prefix in front of it. */
    public static byte[] encode(byte[] prefix, SpecificRecord value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.writeBytes(prefix);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            SpecificData model = SpecificData.getForClass(value.getClass());
            new SpecificDatumWriter<>(value.getSchema(), model).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new WireFormatException(value.getSchema().getName() + " cannot be encoded", e);
        }
        return out.toByteArray();
    }

    /**
     * The record that begins at an offset and ends with the array.
     *
     * @throws WireFormatException if it does not
     */
    @SuppressWarnings("NullAway") // the record to reuse may be null, Avro only does not say so
    public static <T extends SpecificRecord> T decode(Class<T> type, byte[] bytes, int offset, int maxItems) {
        BoundedDecoder decoder = new BoundedDecoder(bytes, offset, maxItems);
        try {
            T value = type.cast(READERS.get(type).read(null, decoder));
            if (decoder.remainingBytes() > 0) {
                throw new WireFormatException(
                        decoder.remainingBytes() + " bytes follow the " + type.getSimpleName(), null);
            }
            return value;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw new WireFormatException("a " + type.getSimpleName() + " cannot be decoded", e);
        }
    }
}
