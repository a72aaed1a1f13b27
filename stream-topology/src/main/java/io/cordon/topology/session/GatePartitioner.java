package io.cordon.topology.session;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Heartbeats go to every partition of the gate feed, so that each vouches for itself; holds go where their key belongs. */
public final class GatePartitioner implements StreamPartitioner<String, GateEntry> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, @Nullable GateEntry entry, int numPartitions) {
        if (entry == null || entry.getKind() != GateEntryKind.HEARTBEAT) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toUnmodifiableSet()));
    }
}
