package io.cordon.detectors.detector;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.Placement;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Evidence;
import java.util.Optional;

/**
 * An event in the light of what was known before it.
 *
 * @param tree the tree's facts
 * @param session the session's facts
 * @param event the event
 * @param placement how it stands to what its writer wrote
 */
public record Scene(TreeFacts tree, SessionFacts session, Event event, Placement placement) {

    /** Engine time in milliseconds. */
    public long now() {
        return event.envelope().time().toEpochMilli();
    }

    /** Ordinal of the event in the session. */
    long ordinal() {
        return session.events() + 1;
    }

    /** An earlier step of this session as evidence. */
    Evidence step(String role, Step step, String note) {
        String ago = ordinal() - step.event() + " events and " + (now() - step.time()) / 1000 + " s before";
        return new Evidence(role, Optional.empty(), session.ref().session(), -1, "", note + ", " + ago);
    }

    /** The event itself as evidence. */
    Evidence here(String role, String path, String note) {
        return new Evidence(
                role,
                Optional.of(event.envelope().eventId()),
                session.ref().session(),
                event.envelope().position().sequence(),
                path,
                note);
    }

    /** An earlier event as evidence, of which session and sequence were kept. */
    Evidence earlier(String role, int member, long sequence, String path, String note) {
        return new Evidence(role, Optional.empty(), tree.sessionName(member), sequence, path, note);
    }
}
