package io.cordon.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.testing.RandomRecords;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {
    private static final TopicNames NAMES = TopicNames.standard();

    private final SchemaRegistry registry = new SimulatedSchemaRegistry();
    private final Map<Topic, Integer> ids = TopicSchemas.registerAll(registry, NAMES);

    static Stream<Topic> avroTopics() {
        return Stream.of(Topic.values()).filter(topic -> topic.valueType().isPresent());
    }

    @ParameterizedTest
    @MethodSource("avroTopics")
    void shouldReturnSameBytesWhenRecordIsReadAndWritten(Topic topic) {
        roundTrips(topic, topic.valueType().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("avroTopics")
    void shouldFailAsWireFormatWhenBytesAreDamaged(Topic topic) {
        // Given
        AvroDeserializer<?> reader =
                new AvroDeserializer<>(registry, topic.valueType().orElseThrow(), SerdeLimits.standard());
        Random random = new Random(5);
        RandomRecords records = new RandomRecords(5);

        for (int i = 0; i < 400; i++) {
            byte[] damaged = damaged(framed(topic, records), random);
            try {
                // When
                reader.deserialize(NAMES.of(topic), damaged);
            } catch (SerdeException e) {
                // Then
                assertThat(e.retriable()).isFalse();
            }
        }
    }

    @Test
    void shouldRefuseWhenValueIsCutShortOrFollowedByMore() {
        // Given
        byte[] value = framed(Topic.INTENTS, new RandomRecords(1));
        AvroDeserializer<Intent> reader = new AvroDeserializer<>(registry, Intent.class, SerdeLimits.standard());

        // Then
        assertThatThrownBy(() -> reader.deserialize("t", Arrays.copyOf(value, value.length - 1)))
                .isInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> reader.deserialize("t", Arrays.copyOf(value, value.length + 1)))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("1 bytes follow the Intent");
        assertThatThrownBy(() -> reader.deserialize("t", new byte[] {1, 0, 0, 0, 1, 0}))
                .hasMessageContaining("does not begin with a zero byte");
        assertThatThrownBy(() -> reader.deserialize("t", new byte[4])).isInstanceOf(WireFormatException.class);
    }

    @Test
    void shouldRefuseBeforeDecodingWhenValueIsTooLarge() {
        // Given
        SerdeLimits limits = new SerdeLimits(200, 10, 10);
        Serde<PolicyDocument> serde = AvroSerde.of(registry, PolicyDocument.class, false, limits);

        // Then
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[201]))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("larger than the 200");
        assertThatThrownBy(() -> serde.serializer().serialize("cordon.policy", policy("x".repeat(300))))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("larger than 200");
    }

    @Test
    void shouldRefuseWhenRecordIsOfAnotherType() {
        // Given
        byte[] value = framed(Topic.SLIM, new RandomRecords(1));
        AvroDeserializer<Intent> reader = new AvroDeserializer<>(registry, Intent.class, SerdeLimits.standard());

        // Then
        assertThatThrownBy(() -> reader.deserialize("t", value))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("is a io.cordon.schemas.avro.SlimRecord, expected io.cordon.schemas.avro.Intent");
    }

    @Test
    void shouldFillDefaultsAndIgnoreTheUnknownWhenWriterIsOfAnotherVersion() {
        // Given: a writer that lacks one field, knows another, and has a kind that we do not
        String json = PublishedSchema.of(Subject.getClassSchema())
                .toString()
                .replace("\"CREDENTIAL\"]", "\"CREDENTIAL\",\"DEVICE\"]")
                .replace("\"name\":\"root\"", "\"name\":\"colour\"");
        Schema other = SchemaParser.parseSingle(json);
        int id = registry.register("t-value", other);
        byte[] value = ByteBuffer.allocate(9)
                .put((byte) 0)
                .putInt(id)
                .put(new byte[] {10, 2, 'x', 0})
                .array();

        // When
        Subject subject =
                new AvroDeserializer<>(registry, Subject.class, SerdeLimits.standard()).deserialize("t", value);

        // Then
        assertThat(subject).isEqualTo(new Subject(SubjectKind.UNKNOWN, "x", null));
    }

    @Test
    void shouldSayIncompatibleWhenWriterSchemaCannotBeResolved() {
        // Given
        Schema other = SchemaBuilder.record("Subject")
                .namespace("io.cordon.schemas.avro")
                .fields()
                .requiredLong("ref")
                .endRecord();
        byte[] value = {0, 0, 0, 0, (byte) registry.register("t-value", other), 2};

        // Then
        assertThatThrownBy(() ->
                        new AvroDeserializer<>(registry, Subject.class, SerdeLimits.standard()).deserialize("t", value))
                .isInstanceOf(IncompatibleSchemaException.class);
    }

    @Test
    void shouldFailClearlyWhenSchemaIsNotRegistered() {
        Serializer<Subject> writer =
                AvroSerde.of(registry, Subject.class, false).serializer();
        assertThatThrownBy(() -> writer.serialize("elsewhere", new Subject(SubjectKind.AGENT, "a", null)))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("elsewhere-value");
    }

    @Test
    void shouldNameTheRecordWhenRequiredFieldIsNull() {
        Serializer<SlimRecord> writer =
                AvroSerde.of(registry, SlimRecord.class, false).serializer();
        assertThatThrownBy(() -> writer.serialize("cordon.slim", new SlimRecord()))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("SlimRecord");
    }

    @Test
    void shouldPassNullThroughWhenRecordIsATombstone() {
        Serde<Subject> serde = AvroSerde.of(registry, Subject.class, false);
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void shouldLeaveNoJavaHintWhenSchemaIsPublished() {
        avroTopics().map(topic -> topic.valueSchema().orElseThrow()).forEach(schema -> {
            assertThat(schema.toString()).contains("avro.java.string");
            assertThat(PublishedSchema.of(schema).toString())
                    .doesNotContain("avro.java.string")
                    .contains("\"disclosure\":\"clear\"");
        });
    }

    private <T extends SpecificRecord> void roundTrips(Topic topic, Class<T> type) {
        // Given
        Serde<T> serde = AvroSerde.of(registry, type, false);
        RandomRecords records = new RandomRecords(topic.ordinal());

        for (int i = 0; i < 200; i++) {
            byte[] value = framed(topic, records);

            // When
            T record = serde.deserializer().deserialize(NAMES.of(topic), value);

            // Then
            assertThat(serde.serializer().serialize(NAMES.of(topic), record)).isEqualTo(value);
        }
    }

    private byte[] framed(Topic topic, RandomRecords records) {
        byte[] body = records.encoded(topic.valueSchema().orElseThrow());
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(ids.get(topic))
                .put(body)
                .array();
    }

    private static byte[] damaged(byte[] value, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(value, 5 + random.nextInt(value.length - 4)) : value;
        for (int i = random.nextInt(8); i >= 0 && damaged.length > 5; i--) {
            damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static PolicyDocument policy(String document) {
        return PolicyDocument.newBuilder()
                .setId("standard")
                .setVersion("1")
                .setDocument(document)
                .setIssuedAt(java.time.Instant.EPOCH)
                .setIssuedBy("test")
                .build();
    }
}
