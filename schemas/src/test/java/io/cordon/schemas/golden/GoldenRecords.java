package io.cordon.schemas.golden;

import io.cordon.schemas.serde.PublishedSchema;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.testing.RandomRecords;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.wire.CordonHeaders;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records of each topic as a version wrote them, an Avro file with the writer's schema for each, and a command with its signature. Files of a version
 * that was released are never written again: a new form gets a folder of its own.
 */
final class GoldenRecords {
    static final Path V1 = Path.of("src", "test", "resources", "golden", "v1");
    static final Path SIGNED = V1.resolve("commands.signed");
    static final Path PUBLIC_KEY = V1.resolve("commands-public.json");
    static final byte[] KEY = "acme/session-1".getBytes(StandardCharsets.UTF_8);

    private static final int RECORDS = 8;

    private GoldenRecords() {}

    static File file(Topic topic) {
        return V1.resolve(topic.shortName() + ".avro").toFile();
    }

    /** The value of the signed command. */
    static byte[] signed() throws IOException {
        return HexFormat.of().parseHex(Files.readAllLines(SIGNED).get(2));
    }

    static Headers signature() throws IOException {
        List<String> lines = Files.readAllLines(SIGNED);
        return new RecordHeaders()
                .add(CordonHeaders.KEY_ID, lines.get(0).getBytes(StandardCharsets.UTF_8))
                .add(CordonHeaders.SIGNATURE, HexFormat.of().parseHex(lines.get(1)));
    }

    /** Writes the files of a version that is not released yet. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(V1);
        for (Topic topic : Topic.values()) {
            if (topic.valueSchema().isPresent()) {
                write(topic, PublishedSchema.of(topic.valueSchema().orElseThrow()));
            }
        }
    }

    private static void write(Topic topic, Schema schema) throws IOException {
        RandomRecords records = new RandomRecords(topic.ordinal());
        try (DataFileWriter<Object> file = new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
            file.create(schema, file(topic));
            for (int i = 0; i < RECORDS; i++) {
                byte[] record = records.encoded(schema);
                file.appendEncoded(ByteBuffer.wrap(record));
                if (topic == Topic.COMMANDS && i == 0) {
                    sign(record);
                }
            }
        }
    }

    private static void sign(byte[] command) throws IOException {
        SigningKey key = SigningKey.generate("golden");
        Headers headers = new RecordHeaders();
        new RecordSigner(key).sign(Topic.COMMANDS.shortName(), KEY, command, headers);
        VerifyingKeys.of(key).writeTo(PUBLIC_KEY);
        byte[] signature =
                CordonHeaders.single(headers, CordonHeaders.SIGNATURE).orElseThrow();
        HexFormat hex = HexFormat.of();
        Files.write(SIGNED, List.of(key.keyId(), hex.formatHex(signature), hex.formatHex(command)));
    }
}
