package io.cordon.schemas.serde;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** Confluent's wire format: a zero byte, the schema id in four bytes, the Avro body. */
public final class WireFormat {
    /** Bytes before the body. */
    public static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** The schema id of a value; empty if it is not in the wire format. */
    public static OptionalInt schemaId(byte[] value) {
        return value.length < HEADER_BYTES || value[0] != 0
                ? OptionalInt.empty()
                : OptionalInt.of(ByteBuffer.wrap(value).getInt(1));
    }

    static byte[] header(int id) {
        return ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(id).array();
    }

    static int requireSchemaId(byte[] value) {
        return schemaId(value)
                .orElseThrow(() -> new WireFormatException(
                        "value of " + value.length + " bytes does not begin with a zero byte and a schema id", null));
    }
}
