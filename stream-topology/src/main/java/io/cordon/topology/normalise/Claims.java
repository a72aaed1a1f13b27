package io.cordon.topology.normalise;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.grant.Grant;
import java.util.Optional;

/** What a grant must say of an event's envelope. */
final class Claims {
    private Claims() {}

    static boolean match(Grant grant, Event event) {
        return grant.tenant().equals(event.getTenant())
                && grant.root().equals(event.getRoot())
                && grant.session().equals(event.getSession())
                && grant.parent().equals(Optional.ofNullable(event.getParent()))
                && grant.agent().equals(event.getAgent())
                && grant.agentType().equals(event.getAgentType());
    }
}
