package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How far one enforcement point is.
 *
 * <pre>
 *   Planned -> Requested -> Accepted -> Proven -> Regressed -> Requested
 *                  |            |-> Partial(until) -> Proven | Regressed | Failed
 *                  |            |-> Unprovable -> Requested
 *                  '-> Failed <-'
 *   Failed -> Requested
 *   any but Superseded -> Superseded -> Planned, where a later plan names it again
 * </pre>
 *
 * <p>A move that is not a method of the state does not compile. What the actuator reports may skip steps; {@link Sighting} walks them.
 */
public sealed interface PointState {

    /** When the point came into the state, by the clock of the actuator that saw it: with another actuator it may go back. */
    Instant since();

    /** Its name in receipts and stored records. */
    default Sighting.Kind kind() {
        return switch (this) {
            case Planned s -> Sighting.Kind.PLANNED;
            case Requested s -> Sighting.Kind.REQUESTED;
            case Accepted s -> Sighting.Kind.ACCEPTED;
            case Proven s -> Sighting.Kind.PROVEN;
            case Partial s -> Sighting.Kind.PARTIAL;
            case Failed s -> Sighting.Kind.FAILED;
            case Unprovable s -> Sighting.Kind.UNPROVABLE;
            case Superseded s -> Sighting.Kind.SUPERSEDED;
            case Regressed s -> Sighting.Kind.REGRESSED;
        };
    }

    /** A later command took the point over, or gave it up. */
    default Superseded superseded(Instant at) {
        return new Superseded(at);
    }

    /** The actuator intends to act on it. */
    record Planned(Instant since) implements PointState {
        public Planned {
            requireNonNull(since, "since");
        }

        Requested requested(Instant at) {
            return new Requested(at);
        }
    }

    /** The target was asked. */
    record Requested(Instant since) implements PointState {
        public Requested {
            requireNonNull(since, "since");
        }

        Accepted accepted(Instant at) {
            return new Accepted(at);
        }

        Failed failed(Instant at) {
            return new Failed(at);
        }
    }

    /** The target said yes; nothing is proven. */
    record Accepted(Instant since) implements PointState {
        public Accepted {
            requireNonNull(since, "since");
        }

        Proven proven(Instant at) {
            return new Proven(at);
        }

        Partial partial(Instant at, Instant until) {
            return new Partial(at, until);
        }

        Failed failed(Instant at) {
            return new Failed(at);
        }

        Unprovable unprovable(Instant at) {
            return new Unprovable(at);
        }
    }

    /** A negative test showed that access has ended. */
    record Proven(Instant since) implements PointState {
        public Proven {
            requireNonNull(since, "since");
        }

        Regressed regressed(Instant at) {
            return new Regressed(at);
        }
    }

    /** Access remains for a known time, such as the rest of a token's life. */
    record Partial(Instant since, Instant until) implements PointState {
        public Partial {
            requireNonNull(since, "since");
            requireNonNull(until, "until");
        }

        /** By expiry or by a probe. */
        Proven proven(Instant at) {
            return new Proven(at);
        }

        /** Access was found where it had ended: what remains is no longer bounded by the end that was known. */
        Regressed regressed(Instant at) {
            return new Regressed(at);
        }

        Failed failed(Instant at) {
            return new Failed(at);
        }
    }

    /** The target refused or did not answer in time. */
    record Failed(Instant since) implements PointState {
        public Failed {
            requireNonNull(since, "since");
        }

        Requested requested(Instant at) {
            return new Requested(at);
        }
    }

    /** Nobody can tell whether access has ended; tried again when more is known. */
    record Unprovable(Instant since) implements PointState {
        public Unprovable {
            requireNonNull(since, "since");
        }

        Requested requested(Instant at) {
            return new Requested(at);
        }
    }

    /** Access was found again after it had ended. */
    record Regressed(Instant since) implements PointState {
        public Regressed {
            requireNonNull(since, "since");
        }

        Requested requested(Instant at) {
            return new Requested(at);
        }
    }

    /** No longer this containment's business. */
    record Superseded(Instant since) implements PointState {
        public Superseded {
            requireNonNull(since, "since");
        }

        /** Its credential is back: whoever left it out would call the subject contained while this point is open. */
        Planned planned(Instant at) {
            return new Planned(at);
        }

        @Override
        public Superseded superseded(Instant at) {
            return this;
        }
    }
}
