package io.cordon.detectors;

import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import java.util.List;

/**
 * What came of an event, a tick or a directive.
 *
 * @param repeat true if the event was known already; nothing else happened then
 * @param expired true if the session's facts may be deleted
 * @param treeExpired true if the tree's facts and its print pages may be deleted
 * @param findings what the detectors found, in the order of the detectors
 * @param holds holds to write or to renew
 * @param lifted subjects whose hold ends now
 * @param intents containments to ask for
 * @param slims what the subject core needs of it
 */
public record Outcome(
        boolean repeat,
        boolean expired,
        boolean treeExpired,
        List<Finding> findings,
        List<Hold> holds,
        List<Subject> lifted,
        List<Intent> intents,
        List<Slim> slims) {

    /** Nothing came of it. */
    public static final Outcome NOTHING =
            new Outcome(false, false, false, List.of(), List.of(), List.of(), List.of(), List.of());

    /** The event was known already and was skipped. */
    public static final Outcome REPEAT =
            new Outcome(true, false, false, List.of(), List.of(), List.of(), List.of(), List.of());

    /** Nothing came of it but what other cores need. */
    static Outcome of(List<Slim> slims) {
        return slims.isEmpty()
                ? NOTHING
                : new Outcome(false, false, false, List.of(), List.of(), List.of(), List.of(), slims);
    }

    /** Copies the lists. */
    public Outcome {
        findings = List.copyOf(findings);
        holds = List.copyOf(holds);
        lifted = List.copyOf(lifted);
        intents = List.copyOf(intents);
        slims = List.copyOf(slims);
    }
}
