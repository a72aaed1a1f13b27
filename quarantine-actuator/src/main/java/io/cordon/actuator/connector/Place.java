package io.cordon.actuator.connector;

import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.PointKey;

/** A point at its target, whichever subject it is contained for. */
record Place(String tenant, PointKey point) {

    static Place of(Call call) {
        return new Place(call.order().subject().tenant(), call.point());
    }
}
