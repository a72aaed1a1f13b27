package io.cordon.actuator.owner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Poisoned commands: each is dead-lettered with its reason or refused, and none is executed, signed or not. */
class CommandReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final TopicNames TOPICS = new TopicNames("t.");
    private static final String TOPIC = TOPICS.of(Topic.COMMANDS);
    private static final int PARTITIONS = 4;

    private static final SigningKey KEY = SigningKey.generate("owner-1");
    private static final SimulatedSchemaRegistry REGISTRY = new SimulatedSchemaRegistry();
    private static final CommandReader READER = reader();

    private static CommandReader reader() {
        REGISTRY.register(TOPICS.subject(Topic.COMMANDS), Command.SCHEMA$);
        REGISTRY.register(TOPICS.subject(Topic.RECEIPTS), Receipt.SCHEMA$);
        return new CommandReader(
                new RecordVerifier(VerifyingKeys.of(KEY)),
                AvroSerde.of(REGISTRY, Command.class, false).deserializer(),
                PARTITIONS,
                "actuators");
    }

    @Test
    void shouldReadACommandThatIsSigned() {
        // When
        var intake = READER.read(signed(command().build()));

        // Then
        assertThat(intake)
                .isInstanceOfSatisfying(
                        Intake.Genuine.class,
                        genuine -> assertThat(genuine.order().key().commandId()).isEqualTo("c-1"));
    }

    @Test
    void shouldRejectBytesThatAreNoCommandAlthoughTheyAreSigned() {
        // Given: the id of the command's schema, and then nothing that it describes
        byte[] value = {0, 0, 0, 0, 1, -1, -1, -1, -1, -1};

        // When
        var letter = rejected(record(keyOf(command().build()), value, 0, KEY));

        // Then
        assertThat(letter.getReason()).isEqualTo(DeadLetterReason.NOT_WIRE_FORMAT);
        assertThat(letter.getDetail()).isEqualTo("not a command: WireFormatException");
        assertThat(letter.getSchemaId()).isOne();
        assertThat(letter.getValueLength()).isEqualTo(value.length);
    }

    @Test
    void shouldRejectARecordOfAnotherKind() {
        // Given
        byte[] value = encoded(command().build());
        ByteBuffer.wrap(value).putInt(1, 2); // a receipt, it says

        // When / Then
        assertThat(rejected(record(keyOf(command().build()), value, 0, KEY)).getReason())
                .isEqualTo(DeadLetterReason.NOT_WIRE_FORMAT);
    }

    @Test
    void shouldRejectASchemaThatNobodyRegistered() {
        // Given
        byte[] value = encoded(command().build());
        ByteBuffer.wrap(value).putInt(1, 99);

        // When / Then
        assertThat(rejected(record(keyOf(command().build()), value, 0, KEY)).getReason())
                .isEqualTo(DeadLetterReason.UNKNOWN_SCHEMA);
    }

    @Test
    void shouldRejectARecordWithoutKeyOrValue() {
        // Given
        var command = command().build();

        // When
        var noKey = rejected(record(null, encoded(command), 0, KEY));
        var noValue = rejected(record(keyOf(command), null, 0, KEY));

        // Then
        assertThat(noKey.getDetail()).isEqualTo("a command has a key and a value");
        assertThat(noValue.getDetail()).isEqualTo("a command has a key and a value");
        assertThat(noValue.getValueLength()).isZero();
    }

    @Test
    void shouldRejectACommandUnderTheKeyOfAnotherSubject() {
        // Given
        byte[] other = Keys.subject("acme", SubjectKind.SESSION, "s-2").getBytes(UTF_8);

        // When / Then
        assertThat(rejected(record(other, encoded(command().build()), partition(other), KEY))
                        .getReason())
                .isEqualTo(DeadLetterReason.KEY_MISMATCH);
    }

    /** Two partitions would own one subject. */
    @Test
    void shouldRejectACommandInThePartitionOfAnother() {
        // Given
        byte[] own = keyOf(command().build());

        // When / Then
        assertThat(rejected(record(own, encoded(command().build()), (partition(own) + 1) % PARTITIONS, KEY))
                        .getReason())
                .isEqualTo(DeadLetterReason.WRONG_PARTITION);
    }

    @Test
    void shouldRejectAnActionOrAKindOfALaterVersion() {
        // Given
        var action = command().setAction(CommandAction.UNKNOWN).build();
        var kind = command()
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.UNKNOWN)
                        .setRef("s-1")
                        .build())
                .build();

        // When / Then
        assertThat(rejected(signed(action)).getReason()).isEqualTo(DeadLetterReason.UNKNOWN_KIND);
        assertThat(rejected(record(new byte[] {1}, encoded(kind), 0, KEY)).getReason())
                .isEqualTo(DeadLetterReason.UNKNOWN_KIND);
    }

    @Test
    void shouldRejectASubjectThatCouldNotBeAKey() {
        // Given
        var nameless = command()
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.SESSION)
                        .setRef("")
                        .build())
                .build();

        // When / Then
        assertThat(rejected(record(new byte[] {1}, encoded(nameless), 0, KEY)).getReason())
                .isEqualTo(DeadLetterReason.OUT_OF_BOUNDS);
    }

    /** It would be accepted, its entry of the journal could not be written, and the partition would stand still. */
    @Test
    void shouldRejectACommandWhoseIdCouldNotBeJournaled() {
        // When / Then
        assertThat(rejected(signed(command().setCommandId("").build())).getReason())
                .isEqualTo(DeadLetterReason.OUT_OF_BOUNDS);
        assertThat(rejected(signed(command().setCommandId("c".repeat(201)).build()))
                        .getReason())
                .isEqualTo(DeadLetterReason.OUT_OF_BOUNDS);
    }

    @Test
    void shouldRefuseWhatIsNotSignedByAKeyThatCounts() {
        // Given
        var command = command().build();
        byte[] own = keyOf(command);
        var unsigned = record(own, encoded(command), partition(own), null);
        var forged = record(own, encoded(command), partition(own), SigningKey.generate("owner-2"));
        var impostor = record(own, encoded(command), partition(own), SigningKey.generate("owner-1"));

        // When / Then
        assertThat(READER.read(unsigned))
                .isInstanceOfSatisfying(
                        Intake.Refused.class, r -> assertThat(r.reason()).isEqualTo(RefusalReason.UNSIGNED));
        assertThat(READER.read(forged))
                .isInstanceOfSatisfying(
                        Intake.Refused.class, r -> assertThat(r.reason()).isEqualTo(RefusalReason.UNKNOWN_KEY));
        assertThat(READER.read(impostor))
                .isInstanceOfSatisfying(
                        Intake.Refused.class, r -> assertThat(r.reason()).isEqualTo(RefusalReason.BAD_SIGNATURE));
    }

    @RepeatedTest(100)
    void shouldTakeNothingThatWasAlteredOnTheWay(RepetitionInfo repetition) {
        // Given: a few bytes, changed or cut off
        var random = new Random(repetition.getCurrentRepetition());
        var whole = signed(command().build());
        byte[] value = Arrays.copyOf(whole.value(), whole.value().length - random.nextInt(3));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            value[random.nextInt(value.length)] ^= (byte) (1 + random.nextInt(255));
        }
        var altered = new ConsumerRecord<>(
                TOPIC,
                whole.partition(),
                7,
                NOW.toEpochMilli(),
                TimestampType.CREATE_TIME,
                whole.key().length,
                value.length,
                whole.key(),
                value,
                whole.headers(),
                Optional.empty());

        // When
        var intake = READER.read(altered);

        // Then
        assertThat(intake)
                .as(() -> HexFormat.of().formatHex(value))
                .satisfiesAnyOf(
                        i -> assertThat(Arrays.equals(value, whole.value())).isTrue(),
                        i -> assertThat(i).isNotInstanceOf(Intake.Genuine.class));
    }

    private static DeadLetter rejected(ConsumerRecord<byte[], byte[]> record) {
        var intake = READER.read(record);
        assertThat(intake).isInstanceOf(Intake.Unreadable.class);
        return ((Intake.Unreadable) intake).letter();
    }

    private static ConsumerRecord<byte[], byte[]> signed(Command command) {
        byte[] own = keyOf(command);
        return record(own, encoded(command), partition(own), KEY);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            byte @Nullable [] recordKey, byte @Nullable [] value, int partition, @Nullable SigningKey signer) {
        var headers = new RecordHeaders();
        if (signer != null) {
            new RecordSigner(signer).sign(TOPIC, recordKey, value, headers);
        }
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                7,
                NOW.toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                recordKey,
                value,
                headers,
                Optional.empty());
    }

    private static byte[] encoded(Command command) {
        return AvroSerde.of(REGISTRY, Command.class, false).serializer().serialize(TOPIC, command);
    }

    private static byte[] keyOf(Command command) {
        return Keys.subject(
                        command.getTenant(),
                        command.getSubject().getKind(),
                        command.getSubject().getRef())
                .getBytes(UTF_8);
    }

    private static int partition(byte[] recordKey) {
        return Keys.partition(recordKey, PARTITIONS);
    }

    private static Command.Builder command() {
        return Command.newBuilder()
                .setCommandId("c-1")
                .setTenant("acme")
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.SESSION)
                        .setRef("s-1")
                        .build())
                .setEpoch(1)
                .setRung(Rung.QUARANTINE)
                .setAction(CommandAction.CONTAIN)
                .setAuthority(Authority.newBuilder()
                        .setApplicationId("containment")
                        .setEpoch(0)
                        .build())
                .setCaseId("case")
                .setReason("reason")
                .setEventTime(NOW)
                .setIssuedAt(NOW)
                .setExpiresAt(NOW);
    }
}
