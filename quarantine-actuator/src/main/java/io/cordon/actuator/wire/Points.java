package io.cordon.actuator.wire;

import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.PointSnapshot;
import io.cordon.actuator.plan.PointStateName;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import java.util.Optional;

/** Points of receipts and of the journal. */
final class Points {
    private Points() {}

    static Point toPoint(PointSnapshot snapshot) {
        return Point.newBuilder()
                .setConnector(snapshot.key().connector())
                .setCredential(snapshot.key().credential())
                .setTarget(snapshot.target())
                .setState(PointState.valueOf(snapshot.state().name()))
                .setSince(snapshot.since())
                .setUntil(snapshot.until().orElse(null))
                .setEvidence(snapshot.evidence())
                .setAttempts(snapshot.attempts())
                .build();
    }

    static PointSnapshot of(Point point) {
        return new PointSnapshot(
                new PointKey(point.getConnector(), point.getCredential()),
                point.getTarget(),
                state(point.getState()),
                point.getSince(),
                Optional.ofNullable(point.getUntil()),
                point.getEvidence(),
                point.getAttempts());
    }

    private static PointStateName state(PointState state) {
        // A state of a later version: the step is looked at again, which is harmless.
        return state == PointState.UNKNOWN ? PointStateName.REQUESTED : PointStateName.valueOf(state.name());
    }
}
