package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.PreState;
import java.time.Instant;

/**
 * A call of a connector that is to be made now.
 *
 * @param step full name of the step
 * @param before what the target looked like before the containment, as far as known
 * @param doubtful a former owner, or the containment of another session with this credential, may have made this call: look for its effect first
 * @param attempt number of the call at its point
 */
public record Call(
        Kind kind,
        Order order,
        InventoryEntry credential,
        String step,
        PreState before,
        boolean doubtful,
        int attempt,
        Instant at) {

    /** Which method of a connector. */
    public enum Kind {
        CAPTURE,
        CONTAIN,
        PROBE,
        /** A probe of what is proven: it can wait behind everything else. */
        PATROL,
        RELEASE
    }

    public Call {
        requireNonNull(kind, "kind");
        requireNonNull(order, "order");
        requireNonNull(credential, "credential");
        requireNonNull(step, "step");
        requireNonNull(before, "before");
        requireNonNull(at, "at");
    }

    /** The point that it is made for. */
    public PointKey point() {
        return credential.point();
    }

    /** The step's name as the connector knows it. */
    public String shortStep() {
        return PointKey.shortName(step);
    }
}
