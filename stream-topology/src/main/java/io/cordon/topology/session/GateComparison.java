package io.cordon.topology.session;

import io.cordon.detectors.Outcome;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.GateVerdict;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import java.util.Optional;

/*
 * Both homes run the same core, so a warm gate that allowed what the session core would stop is old, partial or tampered with. The other way
 * round has an honest cause: a hold or containment that the gate followed. Those are counted apart and by themselves prove nothing.
 */
/** How the verdict that a gate gave before a call compares with the judgement of the session core. */
enum GateComparison {
    /** The gate allowed a call that the core would not. */
    MISSED,
    /** The gate stopped a call on which the core finds nothing. */
    STRICTER,
    /** They differ, and so do the baselines that they went by: whoever read the topic a moment later began its session with another version. */
    OTHER_BASELINE;

    /**
     * How they compare; empty if they agree.
     *
     * @param baseline which baseline the core went by
     */
    static Optional<GateComparison> of(Event event, Outcome outcome, String baseline) {
        if (!(event.payload() instanceof ToolCallRequested call)) {
            return Optional.empty();
        }
        return call.verdict()
                .filter(GateVerdict::warm)
                .flatMap(verdict -> compare(verdict, outcome)
                        .map(difference -> sameBaseline(verdict, baseline) ? difference : OTHER_BASELINE));
    }

    /** A gate that does not say is taken to know as much as the core: it must explain itself. */
    private static boolean sameBaseline(GateVerdict verdict, String baseline) {
        return verdict.baseline().isEmpty() || verdict.baseline().equals(baseline);
    }

    private static Optional<GateComparison> compare(GateVerdict verdict, Outcome outcome) {
        Rung own = outcome.findings().stream().map(Finding::effectiveRung).reduce(Rung.OBSERVE, Rung::atLeast);
        boolean would = own.compareTo(Rung.STEP_UP) >= 0;
        if (would && verdict.decision() == GateVerdict.Decision.ALLOW) {
            return Optional.of(MISSED);
        }
        return !would && verdict.stopped() && outcome.findings().isEmpty() ? Optional.of(STRICTER) : Optional.empty();
    }
}
