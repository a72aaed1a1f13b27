package io.cordon.topology.normalise;

import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.grant.GrantCodec;
import io.cordon.schemas.grant.InvalidGrantException;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.table.Table;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The grants of the sessions of one task, in a table keyed by tenant/root/session. */
public final class GrantStore {
    private final Table rows;

    public GrantStore(Table rows) {
        this.rows = rows;
    }

    SessionGrants of(SessionRef session) {
        byte[] stored = rows.get(key(session));
        return stored == null ? SessionGrants.NONE : SessionGrants.decode(stored);
    }

    /** The runtime to which the session was first granted; empty if it is not known. */
    public Optional<String> runtime(SessionRef session) {
        return of(session).all().stream().findFirst().flatMap(GrantStore::runtime);
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
