package io.cordon.topology.session;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Too many sessions of a tenant held at once: a detector that went wrong, or an attack on many. A person must look either way. */
final class HoldStorm {
    static final String DETECTOR = "hold-storm";

    private HoldStorm() {}

    static Finding finding(String tenant) {
        return new Finding(
                DETECTOR,
                1,
                Family.INTEGRITY,
                Grade.STATISTICAL,
                Severity.CRITICAL,
                "Too many sessions held",
                "the share of sessions of tenant " + tenant
                        + " that were newly held reached its limit: further holds are questions until the window has passed",
                List.of(),
                Rung.ALERT,
                Mode.ENFORCE,
                false);
    }
}
