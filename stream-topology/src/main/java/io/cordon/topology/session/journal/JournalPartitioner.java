package io.cordon.topology.session.journal;

import io.cordon.schemas.avro.Circumstance;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Each record goes to the partition that has the number of its task: events and journal of a partition belong together. */
public final class JournalPartitioner implements StreamPartitioner<String, Circumstance> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Circumstance entry, int numPartitions) {
        return Optional.of(Set.of(entry.getPartition()));
    }
}
