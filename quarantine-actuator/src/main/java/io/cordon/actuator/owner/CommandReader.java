package io.cordon.actuator.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.wire.JournalEntries;
import io.cordon.actuator.wire.Orders;
import io.cordon.actuator.wire.Sha256;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.UnknownSchemaException;
import io.cordon.schemas.serde.WireFormat;
import io.cordon.schemas.serde.WireFormatException;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.Verification;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and verifies records of the topic of commands. What is not signed by a key that counts is never executed, and what is
 * not in the partition of its key is not either: two partitions would then own one subject.
 *
 * <p><b>Failure semantics:</b> throws only if the registry is not available; the record is then read again later.
 */
public final class CommandReader {
    private static final byte[] NOTHING = {};

    private final RecordVerifier verifier;
    private final Deserializer<Command> deserializer;
    private final int partitions;
    private final String application;

    public CommandReader(
            RecordVerifier verifier, Deserializer<Command> deserializer, int partitions, String application) {
        this.verifier = verifier;
        this.deserializer = deserializer;
        this.partitions = partitions;
        this.application = application;
    }

    Intake read(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return unreadable(record, DeadLetterReason.NOT_WIRE_FORMAT, "a command has a key and a value");
        }
        try {
            var command = deserializer.deserialize(record.topic(), record.value());
            return Orders.of(command)
                    .map(order -> judged(record, command, order))
                    .orElseGet(() -> unreadable(
                            record, DeadLetterReason.UNKNOWN_KIND, "action or subject kind is not known here"));
        } catch (SerdeException e) {
            if (e.retriable()) {
                throw e;
            }
            return unreadable(
                    record, reason(e), "not a command: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            return unreadable(record, DeadLetterReason.OUT_OF_BOUNDS, "a field is not what it should be");
        }
    }

    private Intake judged(ConsumerRecord<byte[], byte[]> record, Command command, Order order) {
        var key = Keys.subject(
                command.getTenant(),
                SubjectKind.valueOf(order.subject().kind().name()),
                order.subject().ref());
        if (!key.equals(new String(record.key(), UTF_8))) {
            return unreadable(record, DeadLetterReason.KEY_MISMATCH, "the key is not that of the command's subject");
        }
        JournalEntries.key(
                new JournalNote.Key(order.key(), "")); // refused here, or its journal entry could never be written
        if (Keys.partition(record.key(), partitions) != record.partition()) {
            return unreadable(record, DeadLetterReason.WRONG_PARTITION, "the key belongs to another partition");
        }
        return switch (verifier.verify(record.topic(), record.key(), record.value(), record.headers())) {
            case Verification.Verified verified -> new Intake.Genuine(order);
            case Verification.Rejected rejected ->
                new Intake.Refused(order, reason(rejected.reason()), "signature: " + rejected.reason());
        };
    }

    private static RefusalReason reason(Verification.Reason reason) {
        return switch (reason) {
            case UNSIGNED -> RefusalReason.UNSIGNED;
            case UNKNOWN_KEY -> RefusalReason.UNKNOWN_KEY;
            case BAD_SIGNATURE -> RefusalReason.BAD_SIGNATURE;
        };
    }

    private static DeadLetterReason reason(SerdeException e) {
        if (e instanceof WireFormatException) {
            return DeadLetterReason.NOT_WIRE_FORMAT;
        }
        return e instanceof UnknownSchemaException ? DeadLetterReason.UNKNOWN_SCHEMA : DeadLetterReason.UNDECODABLE;
    }

    private Intake unreadable(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String detail) {
        byte[] value = record.value() == null ? NOTHING : record.value();
        return new Intake.Unreadable(DeadLetter.newBuilder()
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setReason(reason)
                .setDetail(detail)
                .setKeyDigest(digest(record.key()))
                .setValueDigest(digest(record.value()))
                .setValueLength(value.length)
                .setSchemaId(WireFormat.schemaId(value).orElse(-1))
                .setBrokerTime(Instant.ofEpochMilli(record.timestamp()))
                .setApplication(application)
                .build());
    }

    private static ByteBuffer digest(byte @Nullable [] bytes) {
        return ByteBuffer.wrap(Sha256.of(bytes == null ? NOTHING : bytes));
    }
}
