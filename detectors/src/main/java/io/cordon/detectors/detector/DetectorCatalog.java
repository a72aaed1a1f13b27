package io.cordon.detectors.detector;

import java.util.List;

/** All detectors, in the order in which they look at an event. */
public final class DetectorCatalog {

    private static final List<DetectorKind> KINDS = List.of(
            CanaryUsed.KIND,
            SecretToEgress.KIND,
            SteeredDestination.KIND,
            OutsideScope.KIND,
            DeniedThenDone.KIND,
            UntrustedSensitiveEgress.KIND,
            CallBurst.KIND,
            CallLoop.KIND,
            AbnormalShape.KIND,
            ProvenanceIncomplete.KIND,
            TelemetryGap.KIND,
            ContradictingEvents.KIND,
            ForgedParent.KIND);

    private DetectorCatalog() {}

    /** All of them. */
    public static List<DetectorKind> kinds() {
        return KINDS;
    }
}
