package io.cordon.topology.normalise;

import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.grant.Grant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a grant must say of an event. */
final class Claims {
    private Claims() {}

    static boolean match(Grant grant, Event event) {
        return grant.tenant().equals(event.getTenant())
                && grant.root().equals(event.getRoot())
                && grant.session().equals(event.getSession())
                && grant.parent().equals(Optional.ofNullable(event.getParent()))
                && grant.agent().equals(event.getAgent())
                && grant.agentType().equals(event.getAgentType())
                && scope(grant, event);
    }

    /** A session that was granted one scope does not begin with another. A grant without a scope binds none. */
    private static boolean scope(Grant grant, Event event) {
        SessionStarted started = event.getSessionStarted();
        return started == null
                || grant.scopeDigest().isEmpty()
                || grant.scopeDigest().equals(digest(started.getScope()));
    }

    private static String digest(@Nullable DeclaredScope scope) {
        if (scope == null) {
            return "";
        }
        byte[] digest = new byte[scope.getDigest().remaining()];
        scope.getDigest().duplicate().get(digest);
        return HexFormat.of().formatHex(digest);
    }
}
