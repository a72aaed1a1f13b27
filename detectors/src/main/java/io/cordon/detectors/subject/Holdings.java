package io.cordon.detectors.subject;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.UnreadableStateException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    private int most;
    private String agentType = "";
    private long baseline;
    private boolean piled;

    /** None yet. */
    public Holdings() {}

    /** When they were last heard of. */
    public long touched() {
        return touched;
    }

    /** How many living credentials there were at once at most. */
    public int most() {
        return most;
    }

    /** True if one of them was one too many. */
    public boolean piled() {
        return piled;
    }

    void pile() {
        piled = true;
    }

    /** The agent type of the session, as far as it was told. */
    public String agentType() {
        return agentType;
    }

    /** The version of the baseline that the session goes by; 0 for none. */
    public long baseline() {
        return baseline;
    }

    /** The session goes by this baseline from now on. */
    public void goesBy(String type, long version, long at) {
        agentType = type.length() <= Baseline.MAX_NAME ? type : type.substring(0, Baseline.MAX_NAME);
        baseline = version;
        touched = Math.max(touched, at);
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
        most = Math.max(most, (int) living(at));
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
        byte[] type = agentType.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(2 + 5 * Short.BYTES + (longs + 1) * Long.BYTES + type.length);
        out.put(VERSION).putLong(first).putLong(task).putLong(touched);
        out.put((byte) (piled ? 1 : 0)).putShort((short) most).putLong(baseline);
        out.putShort((short) type.length).put(type);
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
        read.piled = in.get() != 0;
        read.most = in.getShort();
        read.baseline = in.getLong();
        byte[] type = new byte[in.getShort()];
        in.get(type);
        read.agentType = new String(type, StandardCharsets.UTF_8);
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
