package io.cordon.operations.log;

import static java.util.Objects.requireNonNull;

/**
 * Where a record lies.
 *
 * @param topic the topic's name without prefix
 * @param partition the partition
 * @param offset the offset
 */
record Position(String topic, int partition, long offset) {

    Position {
        requireNonNull(topic, "topic");
    }

    /** The partition as the log names it. */
    String source() {
        return topic + "/" + partition;
    }

    @Override
    public String toString() {
        return source() + "/" + offset;
    }
}
