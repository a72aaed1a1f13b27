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

    /** Whether a record lies there, whose value names the tree with this key. */
    Optional<Refusal> check(Optional<String> tree, SourceRecord source) {
        if (tree.isEmpty() || !Arrays.equals(tree.get().getBytes(UTF_8), source.key())) {
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

    /** The key of an event's tree; empty for names that no key can be made of. */
    static Optional<String> tree(Event event) {
        try {
            return Optional.of(Keys.tree(event.getTenant(), event.getRoot()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
