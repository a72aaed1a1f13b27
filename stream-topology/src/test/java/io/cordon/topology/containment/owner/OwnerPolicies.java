package io.cordon.topology.containment.owner;

import io.cordon.detectors.event.Mode;
import java.time.Duration;
import java.util.List;

/** Policies that differ from the standard one in a single point. */
final class OwnerPolicies {

    private OwnerPolicies() {}

    static OwnerPolicy withRadius(int sessions) {
        return with(new BlastRadius(Duration.ofMinutes(10), sessions, 100, 1, 10, 1), List.of());
    }

    static OwnerPolicy protecting(ProtectedSubject... subjects) {
        return with(BlastRadius.defaults(), List.of(subjects));
    }

    private static OwnerPolicy with(BlastRadius radius, List<ProtectedSubject> subjects) {
        OwnerPolicy d = OwnerPolicy.defaults(Mode.ENFORCE);
        return new OwnerPolicy(
                d.mode(),
                d.commandLife(),
                d.longestCommandLife(),
                d.proofDeadline(),
                d.releaseDeadline(),
                d.forgetAfter(),
                d.requestLife(),
                d.longestApproval(),
                subjects,
                radius);
    }
}
