package io.cordon.emitter;

import io.cordon.emitter.feature.EventBuilder;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.ToolCallRequested;
import java.time.Duration;
import java.util.Optional;

/** Verdicts of guards as events carry them. */
final class GateDecisions {
    private static final int FIELD = ToolCallRequested.SCHEMA$.getField("gate").pos();

    private GateDecisions() {}

    /** Writes down what a guard said. Of a guard that looks at nothing nothing is written down. */
    static void record(ToolCallRequested call, GuardVerdict verdict, Mode mode) {
        if (verdict != GuardVerdict.ALLOW) {
            call.put(FIELD, decision(verdict, mode));
        }
    }

    private static GateDecision decision(GuardVerdict verdict, Mode mode) {
        return new GateDecision(
                io.cordon.schemas.avro.Decision.valueOf(verdict.decision().name()),
                EventBuilder.label(verdict.reason()),
                verdict.detectors().stream().map(EventBuilder::named).toList(),
                EventBuilder.label(verdict.policyVersion()),
                verdict.view(),
                millis(verdict.viewAge()),
                io.cordon.schemas.avro.Mode.valueOf(mode.name()),
                EventBuilder.label(verdict.baseline()));
    }

    private static long millis(Optional<Duration> age) {
        return age.isPresent() ? Math.max(0, age.get().toMillis()) : -1;
    }
}
