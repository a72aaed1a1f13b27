package io.cordon.gate.view;

import io.cordon.schemas.avro.Rung;
import java.util.Optional;

/**
 * The strongest denial that stands against a session.
 *
 * @param rung how far it goes; empty if nothing stands
 * @param provisional true if it is not committed yet
 */
public record Standing(Optional<Rung> rung, boolean provisional) {

    /** Nothing stands against the session. */
    public static final Standing CLEAR = new Standing(Optional.empty(), false);

    Standing or(Denial denial, boolean uncommitted) {
        return rung.isPresent() && rung.get().compareTo(denial.rung()) >= 0
                ? this
                : new Standing(Optional.of(denial.rung()), uncommitted);
    }
}
