package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import io.cordon.topology.containment.owner.PointState.Accepted;
import io.cordon.topology.containment.owner.PointState.Failed;
import io.cordon.topology.containment.owner.PointState.Partial;
import io.cordon.topology.containment.owner.PointState.Planned;
import io.cordon.topology.containment.owner.PointState.Proven;
import io.cordon.topology.containment.owner.PointState.Regressed;
import io.cordon.topology.containment.owner.PointState.Requested;
import io.cordon.topology.containment.owner.PointState.Superseded;
import io.cordon.topology.containment.owner.PointState.Unprovable;
import java.time.Instant;
import java.util.Optional;

/**
 * What the actuator saw at a point, folded into the point's state by legal moves only.
 *
 * @param kind the state that was reported
 * @param at when it was so, by the clock of the actuator that saw it; for people, nothing is ordered by it
 * @param until the end of a partial containment
 */
public record Sighting(Kind kind, Instant at, Optional<Instant> until) {

    /** The states that a receipt may name. */
    public enum Kind {
        PLANNED,
        REQUESTED,
        ACCEPTED,
        PROVEN,
        PARTIAL,
        FAILED,
        UNPROVABLE,
        SUPERSEDED,
        REGRESSED
    }

    public Sighting {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(until, "until");
    }

    /**
     * The state after this sighting. A repeat, or one that no chain of legal moves leads to, changes nothing. Whether it is older than what
     * is known is told by its {@link Mark}.
     */
    PointState foldInto(PointState from) {
        return switch (kind) {
            case PLANNED -> from instanceof Superseded gone ? gone.planned(at) : from;
            case REQUESTED -> requested(from);
            case ACCEPTED -> accepted(from);
            case PROVEN -> proven(from);
            case PARTIAL -> partial(from);
            case FAILED -> failed(from);
            case UNPROVABLE -> unprovable(from);
            case REGRESSED -> regressed(from);
            case SUPERSEDED -> from.superseded(at);
        };
    }

    private PointState requested(PointState from) {
        return switch (from) {
            case Planned planned -> planned.requested(at);
            case Failed failed -> failed.requested(at);
            case Regressed regressed -> regressed.requested(at);
            case Unprovable unprovable -> unprovable.requested(at);
            case Requested s -> s;
            case Accepted s -> s;
            case Proven s -> s;
            case Partial s -> s;
            case Superseded s -> s;
        };
    }

    private PointState accepted(PointState from) {
        return requested(from) instanceof Requested requested ? requested.accepted(at) : from;
    }

    private PointState proven(PointState from) {
        return switch (accepted(from)) {
            case Accepted accepted -> accepted.proven(at);
            case Partial partial -> partial.proven(at);
            case PointState other -> other;
        };
    }

    private PointState partial(PointState from) {
        // Without an end it is not a promise that anything ends: what is not known to end has failed.
        if (until.isEmpty()) {
            return failed(from);
        }
        return accepted(from) instanceof Accepted accepted ? accepted.partial(at, until.get()) : from;
    }

    private PointState failed(PointState from) {
        return switch (from) {
            case Accepted accepted -> accepted.failed(at);
            case Partial partial -> partial.failed(at);
            case Failed already -> already;
            case PointState other -> requested(other) instanceof Requested requested ? requested.failed(at) : other;
        };
    }

    private PointState unprovable(PointState from) {
        return !(from instanceof Unprovable) && accepted(from) instanceof Accepted accepted
                ? accepted.unprovable(at)
                : from;
    }

    private PointState regressed(PointState from) {
        return switch (from) {
            case Proven proven -> proven.regressed(at);
            case Partial partial -> partial.regressed(at);
            // A re-probe that finds access where none was proven to have ended is no regression: it says what was
            // known.
            case PointState other -> other;
        };
    }
}
