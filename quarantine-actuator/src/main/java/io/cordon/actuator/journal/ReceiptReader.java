package io.cordon.actuator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.topic.Keys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What former owners of a partition told, for one that finds its journal empty: it may be new, or lost.
 *
 * <p><b>Failure semantics:</b> reads only. A receipt that cannot be read is passed over, since one stray record must not stop containments; it throws
 * while the registry or the broker does not answer.
 */
public final class ReceiptReader {
    private static final Logger log = LoggerFactory.getLogger(ReceiptReader.class);

    private final Admin admin;
    private final WholeTopic whole;
    private final String topic;
    private final Deserializer<Receipt> deserializer;
    private final int commandPartitions;

    public ReceiptReader(
            Admin admin,
            Supplier<KafkaConsumer<byte[], byte[]>> consumers,
            String topic,
            Deserializer<Receipt> deserializer,
            Duration patience,
            int commandPartitions) {
        this.admin = admin;
        this.whole = new WholeTopic(admin, consumers, patience);
        this.topic = topic;
        this.deserializer = deserializer;
        this.commandPartitions = commandPartitions;
    }

    /** Highest fencing epoch among the receipts of a partition of commands; 0 if there are none. */
    long fencingEpoch(int commandPartition) throws InterruptedException {
        var highest = new AtomicLong();
        whole.read(partitions(), record -> highest.accumulateAndGet(fencingEpoch(record, commandPartition), Math::max));
        if (highest.get() > 0) {
            log.atError()
                    .addKeyValue("partition", commandPartition)
                    .addKeyValue("fencingEpoch", highest.get())
                    .log(
                            "journal is empty although receipts tell of former owners: if it was lost, what they contained is not looked after any more");
        }
        return highest.get();
    }

    private List<TopicPartition> partitions() throws InterruptedException {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + topic + " cannot be described", e.getCause());
        }
    }

    private long fencingEpoch(ConsumerRecord<byte[], byte[]> record, int commandPartition) {
        try {
            var receipt = deserializer.deserialize(topic, record.value());
            var subject = receipt.getSubject();
            var key = Keys.subject(receipt.getTenant(), subject.getKind(), subject.getRef());
            boolean own = Keys.partition(key.getBytes(UTF_8), commandPartitions) == commandPartition;
            return own ? receipt.getFencingEpoch() : 0;
        } catch (SerdeException e) {
            if (e.retriable()) {
                throw e;
            }
            log.atWarn().addKeyValue("offset", record.offset()).setCause(e).log("receipt passed over");
            return 0;
        }
    }
}
