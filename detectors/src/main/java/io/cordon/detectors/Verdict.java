package io.cordon.detectors;

import io.cordon.detectors.detector.Signal;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;

/** A finding with the signal that it was made of. */
record Verdict(Finding finding, Signal signal) {

    /** What may really be done on it. What a gate stopped calls for no hold below a containment. */
    Rung effect() {
        Rung rung = finding.effectiveRung();
        return finding.prevented() && !rung.isContainment() ? Rung.OBSERVE : rung;
    }
}
