package io.cordon.topology.normalise;

import io.cordon.topology.deadletter.Refusal;
import java.util.Optional;

/** What became of a record. */
sealed interface Normalised {

    /**
     * It goes on.
     *
     * @param event the event
     * @param clamped its claimed time was not believed
     * @param learnt the session's grants, where this record brought a new one
     */
    record Accepted(NormalisedEvent event, boolean clamped, Optional<SessionGrants> learnt) implements Normalised {}

    /** It ends in the dead-letter topic and reaches no session. */
    record Rejected(Refusal refusal) implements Normalised {}
}
