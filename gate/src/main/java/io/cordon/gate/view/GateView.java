package io.cordon.gate.view;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is denied, as two readers of the gate feed know it. Thread-safe; time is an input.
 *
 * <p>The uncommitted reader only adds denials, as provisional ones. The committed reader is the truth and the only one that
 * releases. A provisional denial ends when the committed reader passes its offset: confirmed if it was seen, a phantom of
 * an aborted transaction if not. While a dead writer's transaction stands, it stays: the safe side.
 */
public final class GateView {

    private record Pending(long offset, String key) {}

    private final int taskCount;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<Integer, Queue<Pending>> unsettled = new ConcurrentHashMap<>();
    /** By the key of each: several stand at once, each for arguments of its own. */
    private final Map<String, GateEntry> approvals = new ConcurrentHashMap<>();

    private final Heartbeats heartbeats;
    private final LongAdder phantoms = new LongAdder();
    private final Consumer<String> onDenial;
    private volatile boolean complete;

    /**
     * An empty, cold view.
     *
     * @param taskCount partitions of the event topic
     * @param feedPartitions partitions of the gate feed
     * @param onDenial told the key of each denial as it arrives, provisional or not
     */
    public GateView(int taskCount, int feedPartitions, Consumer<String> onDenial) {
        this.taskCount = taskCount;
        this.heartbeats = new Heartbeats(taskCount, feedPartitions);
        this.onDenial = onDenial;
    }

    /** A record that nobody may have committed yet: it can deny, and nothing else. */
    public void provisional(String key, GateEntry entry, int partition, long offset) {
        if (!denies(entry)) {
            return;
        }
        queue(partition).add(new Pending(offset, key));
        lines.compute(key, (k, line) -> orBlank(line).provisionally(Denial.of(entry, offset)));
        onDenial.accept(key);
    }

    /** A committed record. */
    public void committed(String key, GateEntry entry, int partition, long offset, Instant receivedAt) {
        switch (entry.getKind()) {
            case HOLD, CONTAIN -> {
                lines.compute(key, (k, line) -> orBlank(line).commit(Denial.of(entry, offset)));
                onDenial.accept(key);
            }
            case APPROVAL -> approvals.put(key, entry);
            case HEARTBEAT -> beat(entry, partition, receivedAt);
            case UNKNOWN -> {
                // A kind of a newer topology: it can't be meant to open anything here.
            }
        }
    }

    /** A committed tombstone: the only thing that releases. */
    public void released(String key, long offset) {
        approvals.remove(key);
        lines.computeIfPresent(key, (k, line) -> orNull(line.release(offset)));
    }

    /** The committed reader stands before this position: everything provisional below it is settled. */
    public void passed(int partition, long position) {
        Queue<Pending> queue = queue(partition);
        for (Pending next = queue.peek(); next != null && next.offset() < position; next = queue.peek()) {
            queue.remove();
            settle(next);
        }
    }

    /** The committed reader begins at the feed's beginning: the view is cold, and keeps every denial that it has. */
    public void began() {
        complete = false;
    }

    /** The committed reader has read what stood in the feed when it began. */
    public void completed() {
        complete = true;
    }

    /** The strongest denial that stands against a session. */
    public Standing standing(SubjectKeys keys) {
        Instant renewedTo = pulse(keys).renewedTo();
        Standing standing = Standing.CLEAR;
        if (lines.isEmpty()) {
            return standing; // Mostly nobody is denied.
        }
        for (String key : keys.denials()) {
            Line line = lines.get(key);
            if (line != null) {
                standing = standing(standing, line, renewedTo);
            }
        }
        return standing;
    }

    /** How far the denial under a key goes; empty if there is none. */
    public Optional<Rung> denial(String key) {
        return Optional.ofNullable(lines.get(key))
                .flatMap(line -> line.committed().or(line::provisional))
                .map(Denial::rung);
    }

    /** Takes an approval for exactly these arguments, once. */
    public boolean takeApproval(SubjectKeys keys, byte[] argumentDigest) {
        String key = keys.approval(argumentDigest);
        GateEntry approval = approvals.get(key);
        return approval != null
                && approval.getArgumentDigest().equals(ByteBuffer.wrap(argumentDigest))
                && !expired(approval, pulse(keys).topologyTime())
                && approvals.remove(key, approval);
    }

    /** How old the view of a session is; empty while the gate is cold. */
    public Optional<Duration> age(SubjectKeys keys, Instant now) {
        return complete ? pulse(keys).heardAt().map(heard -> Duration.between(heard, now)) : Optional.empty();
    }

    /** Provisional denials that were never committed. */
    public long phantoms() {
        return phantoms.sum();
    }

    private Standing standing(Standing before, Line line, Instant renewedTo) {
        Standing standing = before;
        if (line.committed().filter(denial -> denial.standsAt(renewedTo)).isPresent()) {
            standing = standing.or(line.committed().get(), false);
        }
        if (line.provisional().filter(denial -> denial.standsAt(renewedTo)).isPresent()) {
            standing = standing.or(line.provisional().get(), true);
        }
        return standing;
    }

    private void beat(GateEntry entry, int partition, Instant receivedAt) {
        // What the feed kept of earlier heartbeats says nothing about now: only what arrives on a complete view counts.
        if (complete) {
            Optional<Instant> renewedTo = Optional.ofNullable(entry.getExpiresAt());
            heartbeats.received(entry.getTask(), partition, receivedAt, entry.getIssuedAt(), renewedTo);
        }
    }

    private void settle(Pending pending) {
        lines.computeIfPresent(pending.key(), (key, line) -> {
            Line settled = line.withoutPhantomAt(pending.offset());
            if (settled != line) {
                phantoms.increment();
            }
            return orNull(settled);
        });
    }

    private Pulse pulse(SubjectKeys keys) {
        return heartbeats.of(Keys.partition(keys.place(), taskCount));
    }

    private Queue<Pending> queue(int partition) {
        return unsettled.computeIfAbsent(partition, p -> new ConcurrentLinkedQueue<>());
    }

    private static boolean expired(GateEntry approval, Instant topologyTime) {
        return approval.getExpiresAt() != null && !topologyTime.isBefore(approval.getExpiresAt());
    }

    private static boolean denies(GateEntry entry) {
        return entry.getKind() == GateEntryKind.HOLD || entry.getKind() == GateEntryKind.CONTAIN;
    }

    private static Line orBlank(@Nullable Line line) {
        return line == null ? Line.BLANK : line;
    }

    private static @Nullable Line orNull(Line line) {
        return line.isBlank() ? null : line;
    }
}
