package io.cordon.topology.containment.owner;

import io.cordon.detectors.event.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies that differ from the standard one in a single point. */
final class OwnerPolicies {

    private OwnerPolicies() {}

    static OwnerPolicy withRadius(int sessions) {
        return with(new BlastRadius(Duration.ofMinutes(10), sessions, 100, 1, 10, 1, 200), List.of());
    }

    static OwnerPolicy protecting(ProtectedSubject... subjects) {
        return with(BlastRadius.defaults(), List.of(subjects));
    }

    static OwnerPolicy withHolds(int most) {
        return with(new BlastRadius(Duration.ofMinutes(10), 100, 100, 1, 10, 1, most), List.of());
    }

    static OwnerPolicy drilling(Duration every) {
        OwnerPolicy d = OwnerPolicy.defaults(Mode.ENFORCE);
        return with(d, d.twoPersons(), d.detectors(), new DrillPlan(Optional.of(every), Duration.ofSeconds(60)));
    }

    static OwnerPolicy detecting(String detector, Mode mode) {
        OwnerPolicy d = OwnerPolicy.defaults(Mode.ENFORCE);
        return with(d, d.twoPersons(), new DetectorModes(Map.of(detector, mode)), d.drill());
    }

    static OwnerPolicy alone() {
        OwnerPolicy d = OwnerPolicy.defaults(Mode.ENFORCE);
        return with(d, new TwoPersonRule(false, 20, Duration.ofMinutes(30)), d.detectors(), d.drill());
    }

    private static OwnerPolicy with(OwnerPolicy d, TwoPersonRule persons, DetectorModes detectors, DrillPlan drill) {
        return new OwnerPolicy(
                d.mode(),
                d.commandLife(),
                d.longestCommandLife(),
                d.proofDeadline(),
                d.releaseDeadline(),
                d.forgetAfter(),
                d.requestLife(),
                d.longestApproval(),
                d.protectedSubjects(),
                d.blastRadius(),
                persons,
                detectors,
                drill);
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
                radius,
                d.twoPersons(),
                d.detectors(),
                d.drill());
    }
}
