package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;

/** What came of a {@link Call}. */
public sealed interface CallResult {

    /** Of {@link Call.Kind#CAPTURE}. */
    record Captured(PreState before) implements CallResult {}

    /** Of {@link Call.Kind#CONTAIN} and {@link Call.Kind#RELEASE}. */
    record Stepped(StepOutcome outcome) implements CallResult {}

    /** Of {@link Call.Kind#PROBE}. */
    record Probed(ProbeOutcome outcome) implements CallResult {}
}
