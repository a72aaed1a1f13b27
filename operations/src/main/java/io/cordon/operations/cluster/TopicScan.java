package io.cordon.operations.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.trace.Traceparent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is committed in a topic at this moment, from one end to the other.
 *
 * <p><b>Failure semantics.</b> Reads only, and may be repeated. A record that cannot be read is passed over with a warning. A cluster that does
 * not answer is a {@link ClusterException}.
 */
public final class TopicScan {

    private static final Logger LOG = LoggerFactory.getLogger(TopicScan.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Brokers that went away in the middle are not waited for: a poll only says that there is nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Cluster cluster;

    public TopicScan(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The last value of each key; keys with a tombstone are left out. */
    public <T extends SpecificRecord> Map<String, T> latest(Topic topic, Class<T> type, Scope scope) {
        Map<String, T> latest = new LinkedHashMap<>();
        each(topic, type, scope, seen -> {
            latest.remove(seen.key());
            seen.value().ifPresent(value -> latest.put(seen.key(), value));
        });
        return latest;
    }

    /** All values, in the order of their partitions. */
    public <T extends SpecificRecord> List<T> values(Topic topic, Class<T> type, Scope scope) {
        List<T> values = new ArrayList<>();
        each(topic, type, scope, seen -> seen.value().ifPresent(values::add));
        return values;
    }

    /** Hands over each record. */
    public <T extends SpecificRecord> void each(Topic topic, Class<T> type, Scope scope, Consumer<Seen<T>> visitor) {
        scan(topic, new AvroDeserializer<>(cluster.registry(), type, SerdeLimits.standard()), scope, visitor);
    }

    /** Hands over each record's bytes, for topics that hold no Avro. */
    public void eachOf(Topic topic, Scope scope, Consumer<Seen<byte[]>> visitor) {
        scan(topic, (name, bytes) -> bytes, scope, visitor);
    }

    private <T> void scan(Topic topic, Deserializer<T> reader, Scope scope, Consumer<Seen<T>> visitor) {
        try (var consumer = cluster.committed()) {
            List<TopicPartition> partitions = partitions(consumer, topic, scope);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            scope.from().ifPresent(from -> seek(consumer, partitions, from));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant last = Instant.now();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(record -> read(reader, record).ifPresent(visitor));
                Instant now = Instant.now();
                if (!records.isEmpty()) {
                    last = now;
                } else if (last.plus(PATIENCE).isBefore(now)) {
                    throw new TimeoutException("nothing more came for " + PATIENCE.toSeconds() + " s");
                }
            }
        } catch (TimeoutException e) {
            throw new ClusterException(
                    "the topic " + cluster.topics().of(topic) + " could not be read in time: does "
                            + cluster.kafka().get("bootstrap.servers")
                            + " answer, and do the client properties fit? " + e.getMessage(),
                    e);
        } catch (KafkaException e) {
            throw new ClusterException(
                    "the topic " + cluster.topics().of(topic) + " could not be read: " + e.getMessage(), e);
        }
    }

    private List<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, Topic topic, Scope scope) {
        List<TopicPartition> all = cluster.partitions(consumer, topic);
        return scope.key()
                .map(key -> List.of(new TopicPartition(cluster.topics().of(topic), Keys.partition(key, all.size()))))
                .orElse(all);
    }

    private static void seek(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<TopicPartition> partitions, Instant from) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        for (TopicPartition each : partitions) {
            OffsetAndTimestamp first = offsets.get(each);
            if (first == null) {
                consumer.seekToEnd(List.of(each));
            } else {
                consumer.seek(each, first.offset());
            }
        }
    }

    private static <T> Optional<Seen<T>> read(Deserializer<T> reader, ConsumerRecord<byte[], byte[]> record) {
        try {
            T value = record.value() == null ? null : reader.deserialize(record.topic(), record.value());
            String key = record.key() == null ? "" : new String(record.key(), UTF_8);
            return Optional.of(new Seen<>(
                    key,
                    Optional.ofNullable(value),
                    Instant.ofEpochMilli(record.timestamp()),
                    Traceparent.of(record.headers())));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerdeException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("error", e.getMessage())
                    .log("record passed over");
            return Optional.empty();
        }
    }
}
