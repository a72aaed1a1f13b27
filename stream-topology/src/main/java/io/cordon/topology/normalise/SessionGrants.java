package io.cordon.topology.normalise;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The grants under which a session was seen to speak, oldest first. A session may have several: one for each runtime that works on it,
 * and a new one after expiry. Immutable; the grants hold no key.
 */
public final class SessionGrants {
    /** No grant is known: whoever speaks for the session is unverified. */
    public static final SessionGrants NONE = new SessionGrants(List.of());

    private static final int MAX = 4;
    private static final byte VERSION = 1;

    private final List<ByteBuffer> grants;

    private SessionGrants(List<ByteBuffer> grants) {
        this.grants = List.copyOf(grants);
    }

    boolean isEmpty() {
        return grants.isEmpty();
    }

    /** Read-only views of the grants as issued. */
    List<ByteBuffer> all() {
        return grants;
    }

    /** The same with one more; of too many the oldest goes. */
    SessionGrants with(ByteBuffer grant) {
        List<ByteBuffer> more = new ArrayList<>(grants);
        more.add(grant.asReadOnlyBuffer());
        return new SessionGrants(more.size() <= MAX ? more : more.subList(1, more.size()));
    }

    byte[] encode() {
        int size = 2 + grants.stream().mapToInt(grant -> 4 + grant.remaining()).sum();
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).put((byte) grants.size());
        for (ByteBuffer grant : grants) {
            out.putInt(grant.remaining()).put(grant.duplicate());
        }
        return out.array();
    }

    static SessionGrants decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored).asReadOnlyBuffer();
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "stored grants have version " + version + ", this release reads " + VERSION);
        }
        List<ByteBuffer> grants = new ArrayList<>();
        for (int n = in.get(); n > 0; n--) {
            int length = in.getInt();
            grants.add(in.slice(in.position(), length));
            in.position(in.position() + length);
        }
        return new SessionGrants(grants);
    }
}
