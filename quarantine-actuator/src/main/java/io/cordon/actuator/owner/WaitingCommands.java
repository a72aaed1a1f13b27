package io.cordon.actuator.owner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Commands that were delivered and are not read yet, in their order. If the first can't be read because the schema registry
 * does not answer, all wait: none overtakes another, and the offset passes none.
 */
final class WaitingCommands {
    private final Deque<ConsumerRecord<byte[], byte[]>> commands = new ArrayDeque<>();
    private BackOff backOff = BackOff.NONE;

    void add(ConsumerRecord<byte[], byte[]> command) {
        commands.add(command);
    }

    /** Whether there is one that may be tried now. */
    boolean due(Instant now) {
        return !commands.isEmpty() && !now.isBefore(backOff.until());
    }

    ConsumerRecord<byte[], byte[]> first() {
        return commands.getFirst();
    }

    void removeFirst() {
        commands.removeFirst();
        backOff = BackOff.NONE;
    }

    /** After an attempt that failed. */
    void postpone(Instant now) {
        backOff = backOff.next(now);
    }

    Duration pause() {
        return backOff.pause();
    }

    int size() {
        return commands.size();
    }
}
