package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the owner decides.
 *
 * @param mode how far it may go
 * @param commandLife how long a command may wait for an actuator; doubles with each issue
 * @param longestCommandLife where the doubling ends
 * @param proofDeadline from a command to its proof
 * @param releaseDeadline from a release to its end
 * @param forgetAfter how long a session or tree that is no longer held is remembered
 * @param requestLife how far the signing and the arrival of a request may lie apart
 * @param longestApproval how long an approval is good at most
 * @param protectedSubjects what only people may contain
 * @param blastRadius how much the engine may contain by itself
 * @param twoPersons what one operator may not do alone
 * @param detectors how far single detectors may lead
 * @param drill how often the kill path has to be proven
 */
public record OwnerPolicy(
        Mode mode,
        Duration commandLife,
        Duration longestCommandLife,
        Duration proofDeadline,
        Duration releaseDeadline,
        Duration forgetAfter,
        Duration requestLife,
        Duration longestApproval,
        List<ProtectedSubject> protectedSubjects,
        BlastRadius blastRadius,
        TwoPersonRule twoPersons,
        DetectorModes detectors,
        DrillPlan drill) {

    public OwnerPolicy {
        requireNonNull(mode, "mode");
        requireNonNull(commandLife, "commandLife");
        requireNonNull(longestCommandLife, "longestCommandLife");
        requireNonNull(proofDeadline, "proofDeadline");
        requireNonNull(releaseDeadline, "releaseDeadline");
        requireNonNull(forgetAfter, "forgetAfter");
        requireNonNull(requestLife, "requestLife");
        requireNonNull(longestApproval, "longestApproval");
        protectedSubjects = List.copyOf(protectedSubjects);
        requireNonNull(blastRadius, "blastRadius");
        requireNonNull(twoPersons, "twoPersons");
        requireNonNull(detectors, "detectors");
        requireNonNull(drill, "drill");
    }

    public static OwnerPolicy defaults(Mode mode) {
        return new OwnerPolicy(
                mode,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofDays(7),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(),
                BlastRadius.defaults(),
                TwoPersonRule.defaults(),
                DetectorModes.none(),
                DrillPlan.defaults());
    }

    /** The same, going no further than a mode, and no further on the word of single detectors than theirs. */
    public OwnerPolicy within(Mode most, Map<String, Mode> byDetector) {
        return new OwnerPolicy(
                mode.weaker(most),
                commandLife,
                longestCommandLife,
                proofDeadline,
                releaseDeadline,
                forgetAfter,
                requestLife,
                longestApproval,
                protectedSubjects,
                blastRadius,
                twoPersons,
                detectors.within(byDetector),
                drill);
    }

    /** People may act wherever the engine may at least ask them; a shadow beside the real owner must not. */
    boolean operatorsMayAct() {
        return mode == Mode.STEP_UP || mode == Mode.ENFORCE;
    }

    /** How long the next issue may wait: doubling, so that a long outage of the actuator is not a storm of commands. */
    Duration life(int issue) {
        Duration doubled = commandLife.multipliedBy(1L << Math.min(issue - 1, 20));
        return doubled.compareTo(longestCommandLife) > 0 ? longestCommandLife : doubled;
    }
}
