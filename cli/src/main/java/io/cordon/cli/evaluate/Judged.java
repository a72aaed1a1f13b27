package io.cordon.cli.evaluate;

import io.cordon.cli.score.Decision;
import io.cordon.detectors.baseline.SessionObservation;
import java.util.List;

/**
 * What came of one session.
 *
 * @param session the recorded session
 * @param decisions all decisions, in the order of its events
 * @param observation what a baseline would learn from it
 * @param clean true if it ended and nobody would have stepped in
 * @param stored what is stored of it
 */
public record Judged(
        String session, List<Decision> decisions, SessionObservation observation, boolean clean, StoredBytes stored) {

    /** Copies the list. */
    public Judged {
        decisions = List.copyOf(decisions);
    }
}
