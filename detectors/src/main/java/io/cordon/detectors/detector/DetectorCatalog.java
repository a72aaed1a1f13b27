package io.cordon.detectors.detector;

import java.util.List;

/** All detectors, in the order in which they look at an event. */
public final class DetectorCatalog {

    private static final List<DetectorKind> KINDS = List.of(
            CanaryUsed.KIND,
            SecretToEgress.KIND,
            SteeredDestination.KIND,
            SteeredCall.KIND,
            OutsideScope.KIND,
            DeniedThenDone.KIND,
            ScopeWidened.KIND,
            ApprovalMismatch.KIND,
            WorkloadIdentityLateral.KIND,
            DiscoveryToElevation.KIND,
            GuardrailThenImpact.KIND,
            FetchedThenRun.KIND,
            ToolChanged.KIND,
            UntrustedSensitiveEgress.KIND,
            SecretThenEgress.KIND,
            UnseenSecret.KIND,
            EncodedEgress.KIND,
            SearchThenCollect.KIND,
            SlowExfiltration.KIND,
            CredentialAccumulation.KIND,
            NewTools.KIND,
            DenialProbing.KIND,
            DestructiveBurst.KIND,
            DelegationBurst.KIND,
            ApprovalFatigue.KIND,
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
