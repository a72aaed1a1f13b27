package io.cordon.actuator.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads partitions from their beginning to the end that they have now.
 *
 * <p><b>Failure semantics:</b> reads only; throws if that takes longer than its patience.
 */
record WholeTopic(Admin admin, Supplier<KafkaConsumer<byte[], byte[]>> consumers, Duration patience) {
    private static final Duration POLL = Duration.ofMillis(100);

    void read(List<TopicPartition> places, Consumer<ConsumerRecord<byte[], byte[]>> reader)
            throws InterruptedException {
        var ends = ends(places);
        ends.values().removeIf(end -> end == 0);
        if (ends.isEmpty()) {
            return; // as on a new cluster: no need to connect
        }
        try (var consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + patience.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(places + " were not read within " + patience);
                }
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    /** High watermarks: what is in open transactions counts. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> places) throws InterruptedException {
        try {
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(places.stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .forEach((place, end) -> ends.put(place, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("ends of " + places + " are not known", e.getCause());
        }
    }
}
