package io.cordon.load.survival;

import io.cordon.emitter.transport.Ack;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the brokers promised to keep: where each event is, what it says, and how many each session has. Thread-safe. */
final class Accepted {

    /** Place and digest of an event. */
    record Place(int partition, long offset) {}

    private final Map<Place, Integer> digests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> sessions = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();

    /** The brokers have it. */
    void accepted(String session, byte[] value, Ack ack) {
        digests.put(new Place(ack.partition(), ack.offset()), Arrays.hashCode(value));
        sessions.computeIfAbsent(session, id -> new AtomicInteger()).incrementAndGet();
    }

    /** The emitter was told that it is not kept: nothing is promised. */
    void refused() {
        refused.incrementAndGet();
    }

    long count() {
        return digests.size();
    }

    long refusals() {
        return refused.get();
    }

    /** How many events of each session were accepted. */
    Map<String, Integer> sessions() {
        Map<String, Integer> counts = new HashMap<>();
        sessions.forEach((session, count) -> counts.put(session, count.get()));
        return counts;
    }

    /** What was promised to be there; empty if nothing was. */
    boolean matches(int partition, long offset, byte[] value) {
        Integer digest = digests.get(new Place(partition, offset));
        return digest != null && digest == Arrays.hashCode(value);
    }
}
