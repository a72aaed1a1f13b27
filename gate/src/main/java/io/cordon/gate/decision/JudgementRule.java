package io.cordon.gate.decision;

import io.cordon.detectors.Judgement;
import io.cordon.detectors.finding.Finding;
import io.cordon.schemas.avro.Decision;
import java.util.Comparator;

/** What the core's judgement means for the call that it was made on. */
public final class JudgementRule {

    private JudgementRule() {}

    /** The verdict; its reason is that of the strongest finding. */
    public static Verdict judge(Judgement judgement) {
        Decision decision = decision(judgement);
        return decision == Decision.ALLOW
                ? Verdict.ALLOW
                : judgement.findings().stream()
                        .max(Comparator.comparing(Finding::effectiveRung))
                        .map(finding -> new Verdict(decision, finding.detector(), finding.reason(), remedy(decision)))
                        .orElse(Verdict.ALLOW);
    }

    private static Remedy remedy(Decision decision) {
        return decision == Decision.STEP_UP ? Remedy.APPROVAL : Remedy.RELEASE;
    }

    private static Decision decision(Judgement judgement) {
        return switch (judgement.rung()) {
            case OBSERVE, ALERT -> Decision.ALLOW;
            case STEP_UP -> Decision.STEP_UP;
            case CONSTRAIN -> Decision.CONSTRAIN;
            case HOLD, QUARANTINE, REVOKE -> Decision.DENY;
        };
    }
}
