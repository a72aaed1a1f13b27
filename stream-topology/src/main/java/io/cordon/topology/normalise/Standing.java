package io.cordon.topology.normalise;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.grant.Grant;
import java.util.Optional;

/** Who stands behind a record. */
sealed interface Standing {

    /**
     * Its MAC verifies under a grant for exactly this session.
     *
     * @param grant the grant
     * @param learnt the session's grants, where this record brought this one
     */
    record Verified(Grant grant, Optional<SessionGrants> learnt) implements Standing {
        @Override
        public OriginLevel origin() {
            return OriginLevel.VERIFIED;
        }
    }

    /** Nobody vouches for it, and nobody ever did for its session. */
    record Unverified() implements Standing {}

    /** It claims what it may not claim. */
    record Forged(String detail) implements Standing {}

    /** The level that the core goes by. */
    default OriginLevel origin() {
        return OriginLevel.UNVERIFIED;
    }

    /** The session's grants, where the record brought a new one. */
    default Optional<SessionGrants> learnt() {
        return Optional.empty();
    }
}
