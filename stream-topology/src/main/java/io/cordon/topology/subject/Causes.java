package io.cordon.topology.subject;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.subject.CredentialFacts;
import io.cordon.detectors.subject.Sign;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.wire.Cause;
import java.time.Instant;

/** What led to a sighting. What a session did not report itself is said in the name of the session that the credential was issued to last. */
final class Causes {
    private static final Position NOWHERE = new Position("", 0, -1, 0);
    private static final Sign.By NOBODY = new Sign.By("unknown", "unknown");

    private Causes() {}

    static Cause of(SlimRecord slim) {
        return new Cause(
                new SessionRef(slim.getTenant(), slim.getRoot(), slim.getSession()),
                slim.getAgent(),
                slim.getAgentType(),
                Signs.origin(slim),
                slim.getEventId(),
                NOWHERE,
                slim.getEngineTime(),
                slim.getEngineTime(),
                slim.getBrokerTime());
    }

    static Cause of(AuditEvent audit, CredentialFacts facts, Instant brokerTime) {
        return cause(audit.getTenant(), facts, audit.getEventId(), audit.getAt(), brokerTime);
    }

    /** Time passed. */
    static Cause tick(String tenant, CredentialFacts facts, String eventId, Instant now) {
        return cause(tenant, facts, eventId, now, now);
    }

    private static Cause cause(String tenant, CredentialFacts facts, String eventId, Instant at, Instant brokerTime) {
        Sign.By holder = facts.lastHolder().orElse(NOBODY);
        return new Cause(
                new SessionRef(tenant, holder.root(), holder.session()),
                facts.agent(),
                facts.agentType(),
                OriginLevel.VERIFIED,
                eventId,
                NOWHERE,
                at,
                at,
                brokerTime);
    }
}
