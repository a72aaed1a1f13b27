package io.cordon.topology.normalise;

import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.grant.GrantCodec;
import io.cordon.schemas.grant.InvalidGrantException;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.table.Table;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The grants of the sessions of one task, in a table keyed by tenant/root/session. */
public final class GrantStore {
    private static final int KEPT = 4096;

    private final Table rows;

    /** In the order in which they came, since to put what is used in another order costs more than to read a row again. */
    private final Map<String, SessionGrants> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionGrants> eldest) {
            return size() > KEPT;
        }
    };

    private final boolean keeps;

    public GrantStore(Table rows) {
        this.rows = rows;
        this.keeps = rows.whenChanged(recent::remove);
    }

    /** Those of the session with this key, tenant/root/session. */
    SessionGrants of(String key) {
        SessionGrants known = recent.get(key);
        return known == null ? kept(key, read(key)) : known;
    }

    private SessionGrants kept(String key, SessionGrants grants) {
        if (keeps) {
            recent.put(key, grants);
        }
        return grants;
    }

    private SessionGrants read(String key) {
        byte[] stored = rows.get(key);
        return stored == null ? SessionGrants.NONE : SessionGrants.decode(stored);
    }

    /** Whoever has ended hardly says anything more: its grants and keys are some forty objects, which each full collection would look through. */
    void letGo(String key) {
        recent.remove(key);
    }

    /** The runtime to which the session was first granted; empty if it is not known. It is asked for once, and nothing is kept for it. */
    public Optional<String> runtime(SessionRef session) {
        return read(key(session)).all().stream()
                .findFirst()
                .map(SessionGrants.Held::bytes)
                .flatMap(GrantStore::runtime);
    }

    private static Optional<String> runtime(ByteBuffer grant) {
        byte[] bytes = new byte[grant.remaining()];
        grant.duplicate().get(bytes);
        try {
            return Optional.of(GrantCodec.decode(bytes).runtime());
        } catch (InvalidGrantException e) {
            // Only grants that were verified are kept; one that cannot be read any more vouches for nobody.
            return Optional.empty();
        }
    }

    void keep(String key, SessionGrants grants) {
        rows.put(key, grants.encode());
    }

    /** Forgets the grants of a session that is deleted. */
    public void delete(SessionRef session) {
        rows.delete(key(session));
    }

    private static String key(SessionRef session) {
        return Keys.tree(session.tenant(), session.root()) + '/' + session.session();
    }
}
