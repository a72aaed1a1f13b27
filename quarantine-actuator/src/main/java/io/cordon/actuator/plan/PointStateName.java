package io.cordon.actuator.plan;

/** Names of the states of a point, for the journal and for receipts. */
public enum PointStateName {
    PLANNED,
    REQUESTED,
    ACCEPTED,
    PROVEN,
    PARTIAL,
    FAILED,
    UNPROVABLE,
    SUPERSEDED,
    REGRESSED;

    static PointStateName of(PointState state) {
        return switch (state) {
            case PointState.Planned s -> PLANNED;
            case PointState.Requested s -> REQUESTED;
            case PointState.Accepted s -> ACCEPTED;
            case PointState.Proven s -> PROVEN;
            case PointState.Partial s -> PARTIAL;
            case PointState.Failed s -> FAILED;
            case PointState.Unprovable s -> UNPROVABLE;
            case PointState.Superseded s -> SUPERSEDED;
            case PointState.Regressed s -> REGRESSED;
        };
    }
}
