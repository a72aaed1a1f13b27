package io.cordon.schemas.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.Verification.Verified;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What version one wrote is read by this one: topics, commands, receipts, the actuator's journal. */
class GoldenRecordsTest {
    static Stream<Topic> topics() {
        return Stream.of(Topic.values()).filter(topic -> topic.valueType().isPresent());
    }

    /** Read with the present classes, written again and read as version one would: nothing that it said is lost. */
    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadWhatVersionOneWrote(Topic topic) throws IOException {
        // Given
        Class<? extends SpecificRecord> type = topic.valueType().orElseThrow();
        SpecificData model = SpecificData.getForClass(type);
        Schema present = model.getSchema(type);
        Schema before = schema(topic);
        List<GenericRecord> said = read(topic, new GenericDatumReader<>());

        // When
        List<SpecificRecord> read = read(topic, new SpecificDatumReader<>(before, present, model));

        // Then
        List<GenericRecord> again = new ArrayList<>();
        for (SpecificRecord record : read) {
            byte[] written = written(record, present, model);
            again.add(new GenericDatumReader<GenericRecord>(present, before)
                    .read(null, DecoderFactory.get().binaryDecoder(written, null)));
        }
        assertThat(again).isNotEmpty().isEqualTo(said);
    }

    @Test
    void shouldBelieveACommandThatVersionOneSigned(@TempDir Path directory) throws IOException {
        // Given: a copy that others may not change, as the file of keys has to be
        Path keys = directory.resolve("commands-public.json");
        Files.copy(GoldenRecords.PUBLIC_KEY, keys);
        byte[] command = GoldenRecords.signed();

        // When
        var verification = new RecordVerifier(VerifyingKeys.fromFile(keys))
                .verify(Topic.COMMANDS.shortName(), GoldenRecords.KEY, command, GoldenRecords.signature());

        // Then
        assertThat(verification).isEqualTo(new Verified("golden"));
    }

    private static Schema schema(Topic topic) throws IOException {
        try (var file = new DataFileReader<>(GoldenRecords.file(topic), new GenericDatumReader<>())) {
            return file.getSchema();
        }
    }

    private static <T> List<T> read(Topic topic, DatumReader<T> reader) throws IOException {
        try (DataFileReader<T> file = new DataFileReader<>(GoldenRecords.file(topic), reader)) {
            List<T> records = new ArrayList<>();
            file.forEach(records::add);
            return records;
        }
    }

    @SuppressWarnings("unchecked") // Avro gives a writer of anything
    private static byte[] written(SpecificRecord record, Schema schema, SpecificData model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        ((DatumWriter<SpecificRecord>) model.createDatumWriter(schema)).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
