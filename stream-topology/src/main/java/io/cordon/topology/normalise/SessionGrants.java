package io.cordon.topology.normalise;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grants under which a session was seen to speak, oldest first. A session may have several: one for each runtime that works on it,
 * and a new one after expiry. Immutable but for what is remembered of them; the grants hold no key. Confined to the thread of their task.
 */
public final class SessionGrants {
    /** No grant is known: whoever speaks for the session is unverified. */
    public static final SessionGrants NONE = new SessionGrants(List.of());

    private static final int MAX = 4;
    private static final byte VERSION = 1;

    private final List<Held> grants;

    private SessionGrants(List<Held> grants) {
        this.grants = List.copyOf(grants);
    }

    /** One of them, and what {@link TrustedGrants} last said of it: each event of a session asks, and to look bytes up takes as long as to hash a record. */
    static final class Held {
        private final ByteBuffer bytes;
        Optional<TrustedGrants.Trusted> trusted = Optional.empty();

        @Nullable
        IngestKeys trustedBy;

        private Held(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /** A read-only view of the grant as issued. */
        ByteBuffer bytes() {
            return bytes;
        }
    }

    boolean isEmpty() {
        return grants.isEmpty();
    }

    List<Held> all() {
        return grants;
    }

    /** The same with one more; of too many the oldest goes. */
    SessionGrants with(ByteBuffer grant) {
        List<Held> more = new ArrayList<>(grants);
        more.add(new Held(grant.asReadOnlyBuffer()));
        return new SessionGrants(more.size() <= MAX ? more : more.subList(1, more.size()));
    }

    byte[] encode() {
        int size = 2
                + grants.stream().mapToInt(held -> 4 + held.bytes().remaining()).sum();
        ByteBuffer out = ByteBuffer.allocate(size).put(VERSION).put((byte) grants.size());
        for (Held held : grants) {
            out.putInt(held.bytes().remaining()).put(held.bytes().duplicate());
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
        List<Held> grants = new ArrayList<>();
        for (int n = in.get(); n > 0; n--) {
            int length = in.getInt();
            grants.add(new Held(in.slice(in.position(), length)));
            in.position(in.position() + length);
        }
        return new SessionGrants(grants);
    }
}
