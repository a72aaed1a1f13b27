package io.cordon.detectors.subject;

import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.UnreadableStateException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The credentials that a session or an agent was issued, as hashes with their ends, at most {@value #MAX_LEASES}, and the union of their scopes. */
public final class Holdings {
    private static final byte VERSION = 1;
    private static final int MAX_LEASES = 512;
    private static final int MAX_SCOPES = 256;
    private static final int MAX_GAINS = 4;
    private static final long NEVER = Long.MIN_VALUE;

    private final Map<Long, Long> leases = new LinkedHashMap<>();
    private final Set<Long> scopes = new LinkedHashSet<>();
    private final Deque<Long> gains = new ArrayDeque<>(2);
    private long first = NEVER;
    private long task = NEVER;
    private long touched;

    /** None yet. */
    public Holdings() {}

    /** When they were last heard of. */
    public long touched() {
        return touched;
    }

    void task(long at) {
        task = Math.max(task, at);
        touched = Math.max(touched, at);
        gains.clear();
    }

    /** False if it is known already: an issuer may repeat itself. */
    boolean issued(String credential, long expiresAt, long at) {
        touched = Math.max(touched, at);
        first = first == NEVER ? at : first;
        if (leases.put(NameHash.of(credential), expiresAt) != null) {
            return false;
        }
        if (leases.size() > MAX_LEASES) {
            leases.values().removeIf(end -> end <= at);
        }
        if (leases.size() > MAX_LEASES) {
            Iterator<Long> oldest = leases.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    /** Adds scopes; true if the union grew for the second time within the window, what came with a task apart. */
    boolean gained(Set<String> more, long settling, long window, long at) {
        boolean grew = false;
        for (String scope : more) {
            grew |= scopes.size() < MAX_SCOPES && scopes.add(NameHash.of(scope));
        }
        boolean settles = at - first <= settling || (task != NEVER && at - task <= settling);
        if (!grew || settles) {
            return false;
        }
        boolean again = !gains.isEmpty() && at - gains.getLast() <= window;
        gains.addLast(at);
        if (gains.size() > MAX_GAINS) {
            gains.removeFirst();
        }
        return again;
    }

    long living(long at) {
        return leases.values().stream().filter(end -> end > at).count();
    }

    int scopes() {
        return scopes.size();
    }

    /** The stored form. */
    public byte[] encode() {
        int longs = 2 * leases.size() + scopes.size() + gains.size() + 3;
        ByteBuffer out = ByteBuffer.allocate(1 + 3 * Short.BYTES + longs * Long.BYTES);
        out.put(VERSION).putLong(first).putLong(task).putLong(touched);
        out.putShort((short) leases.size());
        leases.forEach((credential, end) -> out.putLong(credential).putLong(end));
        out.putShort((short) scopes.size());
        scopes.forEach(out::putLong);
        out.putShort((short) gains.size());
        gains.forEach(out::putLong);
        return out.array();
    }

    /**
     * Reads the stored form.
     *
     * @throws UnreadableStateException if a newer release wrote it, or if it is damaged
     */
    public static Holdings decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        try {
            byte version = in.get();
            if (version != VERSION) {
                throw new UnreadableStateException(
                        "the stored holdings have version " + version + ", this release reads " + VERSION);
            }
            return read(in);
        } catch (BufferUnderflowException e) {
            throw new UnreadableStateException("the stored holdings are damaged");
        }
    }

    private static Holdings read(ByteBuffer in) {
        Holdings read = new Holdings();
        read.first = in.getLong();
        read.task = in.getLong();
        read.touched = in.getLong();
        for (int n = in.getShort(); n > 0; n--) {
            read.leases.put(in.getLong(), in.getLong());
        }
        for (int n = in.getShort(); n > 0; n--) {
            read.scopes.add(in.getLong());
        }
        for (int n = in.getShort(); n > 0; n--) {
            read.gains.addLast(in.getLong());
        }
        return read;
    }
}
