package io.cordon.gate.decision;

import io.cordon.gate.view.Standing;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.Rung;

/** What a hold or a containment means for one call. */
public final class StandingRule {

    private StandingRule() {}

    /** The verdict on a call of this class while this denial stands. */
    public static Verdict judge(Standing standing, Capability capability) {
        return standing.rung()
                .map(rung -> judge(rung, capability, standing.provisional()))
                .orElse(Verdict.ALLOW);
    }

    private static Verdict judge(Rung rung, Capability capability, boolean provisional) {
        return switch (rung) {
            case OBSERVE, ALERT -> Verdict.ALLOW;
            case STEP_UP ->
                Effects.leavesSession(capability)
                        ? new Verdict(
                                Decision.STEP_UP,
                                "held",
                                "a person must agree to what this session sends or changes",
                                Remedy.APPROVAL)
                        : Verdict.ALLOW;
            case CONSTRAIN ->
                capability == Capability.READ
                        ? Verdict.ALLOW
                        : new Verdict(Decision.DENY, "constrained", "this session may only read", Remedy.RELEASE);
            case HOLD -> stopped("held", provisional);
            case QUARANTINE, REVOKE -> stopped("contained", provisional);
            // A rung of a newer topology: it stands for a denial of some strength, so the strongest.
            case UNKNOWN -> stopped("held", provisional);
        };
    }

    private static Verdict stopped(String code, boolean provisional) {
        return new Verdict(Decision.DENY, code, reason(provisional), Remedy.RELEASE);
    }

    private static String reason(boolean provisional) {
        return provisional
                ? "this session was stopped a moment ago; the order is being confirmed"
                : "this session is stopped: its access is being taken away";
    }
}
