package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a detector saw, before the response policy has looked at it.
 *
 * @param grade how strong the evidence is
 * @param rung how far the detector would go
 * @param reason one sentence to an operator
 * @param evidence what it rests on
 * @param key names what was said among what this detector says about the session, to be remembered; 0 for nothing to remember
 * @param credential reference of the credential that got out
 * @param offender index in the tree of the session that did it, where it is not the event's own
 * @param wholeTree whether the tree is to be contained, since containing the one session would leave alive what it has set off
 * @param answer names what a person's yes to this would be about, where it is more than the same tool at the same target; 0 otherwise
 */
public record Signal(
        Grade grade,
        Rung rung,
        String reason,
        List<Evidence> evidence,
        long key,
        Optional<String> credential,
        OptionalInt offender,
        boolean wholeTree,
        long answer) {

    /** Checks that nothing is missing and copies the evidence. */
    public Signal {
        requireNonNull(grade, "grade");
        requireNonNull(rung, "rung");
        requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }

    /** A signal about the event's own session. */
    public static Signal of(Grade grade, Rung rung, String reason, Evidence... evidence) {
        return new Signal(grade, rung, reason, List.of(evidence), 0, Optional.empty(), OptionalInt.empty(), false, 0);
    }

    /** This signal, remembered under a key. */
    public Signal keyed(long newKey) {
        return new Signal(grade, rung, reason, evidence, newKey, credential, offender, wholeTree, answer);
    }

    /** This signal about a credential that got out: revoking it is asked for too. */
    public Signal revoking(Optional<String> reference) {
        Rung revoke = reference.isPresent() && rung.isContainment() ? Rung.REVOKE : rung;
        return new Signal(grade, revoke, reason, evidence, key, reference, offender, wholeTree, answer);
    }

    /** This signal about what another session of the tree did. */
    public Signal by(int member) {
        return new Signal(grade, rung, reason, evidence, key, credential, OptionalInt.of(member), wholeTree, answer);
    }

    /** This signal about the whole tree. */
    public Signal ofTree() {
        return new Signal(grade, rung, reason, evidence, key, credential, offender, true, answer);
    }

    /** This signal, to which a person's yes would be about more than this call: every signal of this detector that names the same. */
    public Signal answeredFor(long about) {
        return new Signal(grade, rung, reason, evidence, key, credential, offender, wholeTree, about);
    }
}
