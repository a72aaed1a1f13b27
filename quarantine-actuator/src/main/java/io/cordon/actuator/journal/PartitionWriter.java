package io.cordon.actuator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.wire.JournalEntries;
import io.cordon.actuator.wire.Receipts;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.topic.Keys;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The transactional producer of one command partition.
 *
 * <p><b>Failure semantics:</b> a batch is written whole or not at all. After an exception it is not known which: the owner gives
 * up its state and rebuilds it from the journal, with a new writer whose {@link #takeOver()} settles the open transaction.
 */
public final class PartitionWriter implements AutoCloseable {

    /** Where and how it writes. */
    public record Target(
            TopicPartition commands,
            String groupId,
            String journalTopic,
            String receiptTopic,
            String deadLetterTopic,
            String actuator,
            Serializer<JournalEntry> journal,
            Serializer<Receipt> receipts,
            Serializer<DeadLetter> deadLetters) {}

    private final Producer<byte[], byte[]> producer;
    private final Target target;

    public PartitionWriter(Producer<byte[], byte[]> producer, Target target) {
        this.producer = producer;
        this.target = target;
    }

    /** Fences the former owner: its open transaction is aborted and it cannot write any more. */
    public void takeOver() {
        producer.initTransactions();
    }

    /**
     * Writes a batch.
     *
     * @param headings of its entries and receipts
     */
    public void commit(Batch batch, long fencingEpoch, Headings headings) {
        producer.beginTransaction();
        batch.notes()
                .forEach(note -> journal(
                        JournalEntries.key(note.key()),
                        target.journal().serialize(target.journalTopic(), JournalEntries.toEntry(note, fencingEpoch)),
                        headings.of(note)));
        batch.forgotten().forEach(key -> journal(JournalEntries.key(key), null, new RecordHeaders()));
        batch.reports()
                .forEach(report -> receipt(Receipts.of(report, target.actuator(), fencingEpoch), headings.of(report)));
        batch.rejected().forEach(this::deadLetter);
        batch.nextOffset()
                .ifPresent(offset -> producer.sendOffsetsToTransaction(
                        Map.of(target.commands(), new OffsetAndMetadata(offset)), group()));
        producer.commitTransaction();
    }

    /* Without member and generation: what fences here is the transactional id of the partition, not the group, so that a
     * rebalance of other partitions never fails a commit of this one. The clients want to see this constructor go; a member's
     * own metadata would be the other choice, at the price of that failure. */
    @SuppressWarnings("removal")
    private ConsumerGroupMetadata group() {
        return new ConsumerGroupMetadata(target.groupId());
    }

    private void journal(String key, byte @Nullable [] value, Headers headers) {
        producer.send(new ProducerRecord<>(
                target.journalTopic(), target.commands().partition(), key.getBytes(UTF_8), value, headers));
    }

    private void receipt(Receipt receipt, Headers headers) {
        producer.send(new ProducerRecord<>(
                target.receiptTopic(),
                null,
                Keys.tenant(receipt.getTenant()).getBytes(UTF_8),
                target.receipts().serialize(target.receiptTopic(), receipt),
                headers));
    }

    private void deadLetter(Batch.Rejected rejected) {
        producer.send(new ProducerRecord<>(
                target.deadLetterTopic(),
                rejected.key(),
                target.deadLetters().serialize(target.deadLetterTopic(), rejected.letter())));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO); // an open transaction is settled by the next owner
    }
}
