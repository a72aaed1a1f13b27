package io.cordon.load.line;

import io.cordon.load.traffic.Traffic;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Keys;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When the broker had the first early hold of each session, read from the gate feed after a run, so that nobody reads it besides the gate meanwhile. */
final class EarlyHoldTimes {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Long> millis = new HashMap<>();

    private EarlyHoldTimes() {}

    /** Those in a feed that nobody writes to any more; of holds that were lifted long ago it may have none. */
    static EarlyHoldTimes read(String bootstrapServers, String feed) {
        EarlyHoldTimes times = new EarlyHoldTimes();
        try (var consumer = new KafkaConsumer<>(
                ConsumerSettings.of(Map.of("bootstrap.servers", bootstrapServers)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(feed).stream()
                    .map(info -> new TopicPartition(feed, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(times::take);
            }
        }
        return times;
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() != null) {
            millis.putIfAbsent(entry.key(), entry.timestamp());
        }
    }

    /** Milliseconds since 1970, by the broker's clock. */
    OptionalLong of(String session) {
        Long time = millis.get(Keys.earlyHold(Traffic.TENANT, SubjectKind.SESSION, session));
        return time == null ? OptionalLong.empty() : OptionalLong.of(time);
    }
}
