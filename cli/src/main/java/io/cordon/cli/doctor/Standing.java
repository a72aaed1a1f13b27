package io.cordon.cli.doctor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * A partition whose committed records end at an open transaction, and who that may be. One that stands open is among the coordinators' at each look, if they know
 * it: what is there once and not the next time is another, of one that goes on working on the same partition.
 *
 * @param partition which
 * @param start the offset of the transaction's first record
 * @param candidates those of the coordinators' transactions that it may be
 * @param nobody how often it was none of them
 */
record Standing(TopicPartition partition, long start, List<KnownTransaction> candidates, int nobody) {
    /** A coordinator that moves from one broker to another may be asked at neither: then its transactions are gone at one look and seem new at the next. */
    private static final int SURE = 3;

    Standing {
        requireNonNull(partition, "partition");
        candidates = List.copyOf(candidates);
    }

    /** At first it may be each that writes there. */
    static Standing at(TopicPartition partition, long start, List<KnownTransaction> known) {
        return new Standing(partition, start, there(partition, known), 0);
    }

    /** After one more look. */
    Standing again(List<KnownTransaction> known) {
        List<KnownTransaction> there = there(partition, known);
        List<KnownTransaction> still = there.stream()
                .filter(one -> candidates.stream().anyMatch(one::is))
                .toList();
        return still.isEmpty()
                ? new Standing(partition, start, there, nobody + 1)
                : new Standing(partition, start, still, nobody);
    }

    /** Whether no coordinator knows it, so that nobody will ever end it. */
    boolean hangs() {
        return nobody >= SURE;
    }

    private static List<KnownTransaction> there(TopicPartition partition, List<KnownTransaction> known) {
        return known.stream()
                .filter(one -> one.partitions().contains(partition))
                .toList();
    }
}
