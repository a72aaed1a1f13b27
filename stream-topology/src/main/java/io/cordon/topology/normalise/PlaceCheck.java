package io.cordon.topology.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import java.util.Arrays;
import java.util.Optional;

/** Whether a record lies where its tree's task reads. A tree on two partitions would never be seen whole. */
final class PlaceCheck {
    private final int partitions;

    PlaceCheck(int partitions) {
        this.partitions = partitions;
    }

    Optional<Refusal> check(Event event, SourceRecord source) {
        Optional<byte[]> expected = key(event);
        if (expected.isEmpty() || !Arrays.equals(expected.get(), source.key())) {
            return Optional.of(Refusal.of(
                    DeadLetterReason.KEY_MISMATCH, "the key is not the tenant and root session that the value names"));
        }
        int partition = Keys.partition(source.key(), partitions);
        if (partition != source.partition()) {
            return Optional.of(Refusal.of(
                    DeadLetterReason.WRONG_PARTITION,
                    "the key belongs to partition " + partition + " of " + partitions + ", found on "
                            + source.partition()));
        }
        return Optional.empty();
    }

    /** Empty for names that no key can be made of. */
    private static Optional<byte[]> key(Event event) {
        try {
            return Optional.of(Keys.tree(event.getTenant(), event.getRoot()).getBytes(UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
