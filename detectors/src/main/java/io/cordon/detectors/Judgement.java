package io.cordon.detectors;

import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import java.util.List;

/**
 * What the detectors say about an event before it is known what becomes of it.
 *
 * @param findings what they found, in the order of the detectors
 * @param rung the strongest rung that may really be done: modes are already applied
 */
public record Judgement(List<Finding> findings, Rung rung) {

    /** Copies the list. */
    public Judgement {
        findings = List.copyOf(findings);
    }

    static Judgement of(List<Finding> findings) {
        Rung strongest = Rung.OBSERVE;
        for (int i = 0; i < findings.size(); i++) {
            strongest = strongest.atLeast(findings.get(i).effectiveRung());
        }
        return new Judgement(findings, strongest);
    }
}
