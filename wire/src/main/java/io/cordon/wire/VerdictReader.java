package io.cordon.wire;

import io.cordon.detectors.event.GateVerdict;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.ViewState;
import io.cordon.schemas.bound.EventBounds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gate did to a call: its decision as far as its mode let it take effect. */
final class VerdictReader {
    private VerdictReader() {}

    static Optional<GateVerdict> read(@Nullable GateDecision gate) {
        if (gate == null) {
            return Optional.empty();
        }
        check(gate);
        boolean warm = Bounds.present("gate.view", gate.getView()) == ViewState.WARM;
        Mode mode = Bounds.present("gate.mode", gate.getMode());
        return Words.decision(Bounds.present("gate.decision", gate.getDecision()))
                .map(said -> new GateVerdict(effective(said, mode), gate.getReasonCode(), warm, gate.getBaseline()));
    }

    private static void check(GateDecision gate) {
        Bounds.label("gate.reasonCode", gate.getReasonCode());
        Bounds.label("gate.policyVersion", gate.getPolicyVersion());
        Bounds.label("gate.baseline", gate.getBaseline());
        Bounds.number("gate.viewAgeMillis", gate.getViewAgeMillis(), -1);
        for (String detector : Bounds.list("gate.detectors", gate.getDetectors(), EventBounds.NAMES)) {
            Bounds.name("gate.detectors", detector);
        }
    }

    /** In shadow the call ran whatever the gate said: nothing was prevented, and nobody did what was denied. */
    private static GateVerdict.Decision effective(GateVerdict.Decision said, Mode mode) {
        return switch (mode) {
            case OFF, SHADOW -> GateVerdict.Decision.ALLOW;
            case STEP_UP -> said == GateVerdict.Decision.DENY ? GateVerdict.Decision.STEP_UP : said;
            case ENFORCE, UNKNOWN -> said;
        };
    }
}
