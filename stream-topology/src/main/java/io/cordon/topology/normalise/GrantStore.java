package io.cordon.topology.normalise;

import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.topic.Keys;
import org.apache.kafka.streams.state.KeyValueStore;

/** The grants of the sessions of one task, in a store keyed by tenant/root/session. */
public final class GrantStore {
    /** Name of the store. */
    public static final String NAME = "session-grants";

    private final KeyValueStore<String, byte[]> rows;

    public GrantStore(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    SessionGrants of(SessionRef session) {
        byte[] stored = rows.get(key(session));
        return stored == null ? SessionGrants.NONE : SessionGrants.decode(stored);
    }

    void keep(SessionRef session, SessionGrants grants) {
        rows.put(key(session), grants.encode());
    }

    /** Forgets the grants of a session that is deleted. */
    public void delete(SessionRef session) {
        rows.delete(key(session));
    }

    private static String key(SessionRef session) {
        return Keys.tree(session.tenant(), session.root()) + '/' + session.session();
    }
}
