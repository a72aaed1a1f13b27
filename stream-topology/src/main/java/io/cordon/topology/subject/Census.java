package io.cordon.topology.subject;

import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.PopulationKind;
import io.cordon.schemas.avro.SlimRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * What the containment owner is told of live sessions and credentials. Sessions come under their agent's key, credentials under their own,
 * so that each is told in order.
 */
final class Census {

    private Census() {}

    static Optional<PopulationChange> of(SlimRecord slim) {
        return switch (slim.getKind()) {
            case SESSION_STARTED -> Optional.of(session(slim, PopulationKind.SESSION_STARTED));
            case SESSION_ENDED -> Optional.of(session(slim, PopulationKind.SESSION_ENDED));
            default -> Optional.empty();
        };
    }

    private static PopulationChange session(SlimRecord slim, PopulationKind kind) {
        return PopulationChange.newBuilder()
                .setTenant(slim.getTenant())
                .setKind(kind)
                .setSession(slim.getSession())
                .setRoot(slim.getRoot())
                .setAgent(slim.getAgent())
                .setAgentType(slim.getAgentType())
                .setAt(slim.getBrokerTime())
                .build();
    }

    static PopulationChange of(Credential listed, Instant brokerTime) {
        return PopulationChange.newBuilder()
                .setTenant(listed.getTenant())
                .setKind(PopulationKind.CREDENTIAL_LISTED)
                .setRoot(listed.getRoot())
                .setAgent(listed.getAgent())
                .setCredential(listed.getRef())
                .setConnector(listed.getConnector())
                .setTarget(listed.getTarget())
                .setHolders(listed.getSessions())
                .setExpiresAt(listed.getExpiresAt())
                .setAt(brokerTime)
                .build();
    }
}
