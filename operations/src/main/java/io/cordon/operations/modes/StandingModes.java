package io.cordon.operations.modes;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesLedger.Ruling;
import java.util.Optional;

/**
 * What holds by the documents about modes.
 *
 * @param inForce the last that was believed; empty if none was
 * @param refused the newest document, if services do not go by it
 */
public record StandingModes(Optional<Ruling.Taken> inForce, Optional<Ruling.Refused> refused) {
    public StandingModes {
        requireNonNull(inForce, "inForce");
        requireNonNull(refused, "refused");
    }

    static StandingModes none() {
        return new StandingModes(Optional.empty(), Optional.empty());
    }

    StandingModes after(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Taken taken -> new StandingModes(Optional.of(taken), Optional.empty());
            case Ruling.Refused newest -> new StandingModes(inForce, Optional.of(newest));
        };
    }

    /** What is in force besides the services' files. */
    public Modes modes() {
        return inForce.map(Ruling.Taken::modes).orElseGet(Modes::none);
    }
}
