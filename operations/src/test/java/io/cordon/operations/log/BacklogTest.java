package io.cordon.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final TopicPartition REQUESTS = new TopicPartition("requests", 0);
    private static final TopicPartition COMMANDS = new TopicPartition("commands", 0);
    private static final List<TopicPartition> BOTH = List.of(REQUESTS, COMMANDS);

    private final Backlog backlog = new Backlog(topic -> topic.equals("requests") ? 0 : 1);

    @Test
    void shouldPutCausesBeforeEffectsOfTheSameMillisecond() {
        // Given
        backlog.add(record(COMMANDS, 0, 10));
        backlog.add(record(REQUESTS, 0, 10));
        backlog.add(record(REQUESTS, 1, 12));
        backlog.add(record(COMMANDS, 1, 11));

        // When
        List<String> order = topics(backlog.ready(BOTH, partition -> true));

        // Then
        assertThat(order).containsExactly("requests 0", "commands 0", "commands 1", "requests 1");
    }

    @Test
    void shouldWaitForAPartitionThatMayStillBringAnEarlierRecord() {
        // Given
        backlog.add(record(COMMANDS, 0, 10));

        // When
        List<String> waiting = topics(backlog.ready(BOTH, COMMANDS::equals));
        backlog.add(record(REQUESTS, 0, 9));
        List<String> then = topics(backlog.ready(BOTH, partition -> true));

        // Then
        assertThat(waiting).isEmpty();
        assertThat(then).containsExactly("requests 0", "commands 0");
        assertThat(backlog.size()).isZero();
    }

    private static List<String> topics(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.topic() + " " + record.offset())
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition from, long offset, long at) {
        return new ConsumerRecord<>(
                from.topic(),
                from.partition(),
                offset,
                at,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                java.util.Optional.empty());
    }
}
