package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Placement;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event in the light of what was known before it. Confined to one thread; what several detectors ask for is worked out once. */
public final class Scene {

    private final TreeFacts tree;
    private final SessionFacts session;
    private final Event event;
    private final Placement placement;
    private final long now;
    private @Nullable Steering steering;
    private @Nullable Boolean leadsToNew;
    private @Nullable List<Evidence> decidingValues;

    /**
     * An event to be looked at.
     *
     * @param tree the tree's facts
     * @param session the session's facts
     * @param event the event
     * @param placement how it stands to what its writer wrote
     */
    public Scene(TreeFacts tree, SessionFacts session, Event event, Placement placement) {
        this.tree = requireNonNull(tree, "tree");
        this.session = requireNonNull(session, "session");
        this.event = requireNonNull(event, "event");
        this.placement = requireNonNull(placement, "placement");
        this.now = event.envelope().time().toEpochMilli();
    }

    /** What the sessions of the tree share. */
    public TreeFacts tree() {
        return tree;
    }

    /** What is known of the session alone. */
    public SessionFacts session() {
        return session;
    }

    /** The event. */
    public Event event() {
        return event;
    }

    /** How the event stands to what its writer wrote. */
    public Placement placement() {
        return placement;
    }

    /** Engine time in milliseconds. */
    public long now() {
        return now;
    }

    /** What speaks for content steering this call; empty if the event is no call or the call has no effect. */
    public Optional<Steering> steering() {
        if (steering == null && event.payload() instanceof ToolCallRequested call && Effect.of(call) != Effect.NONE) {
            steering = Steering.of(this, call);
        }
        return Optional.ofNullable(steering);
    }

    /** This event's call runs: what led it is what the session works from. Nothing is worked out that no detector asked for. */
    public void followed() {
        if (steering != null) {
            steering.followed();
        }
    }

    /** True if this event's call leads to a destination that nobody speaks for. */
    boolean leadsToNew(ToolCallRequested call) {
        Boolean known = leadsToNew;
        if (known == null) {
            known = new Standpoint(this).leadsToNew(call);
            leadsToNew = known;
        }
        return known;
    }

    /** Where the values came from that decide what this call does; empty if the event is no call. */
    public List<Evidence> decidingValues() {
        if (decidingValues == null) {
            decidingValues =
                    event.payload() instanceof ToolCallRequested call ? DecidingValues.of(this, call) : List.of();
        }
        return decidingValues;
    }

    /** Ordinal of the event in the session. */
    long ordinal() {
        return session.counts().events() + 1;
    }

    /** An earlier step of this session as evidence. */
    Evidence step(String role, Step step, String note) {
        String ago = ordinal() - step.event() + " events and " + (now - step.time()) / 1000 + " s before";
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

    /** What lends some trust to what an earlier event brought, in words; empty if nothing does. It may hold an order to the agent all the same. */
    String trust(int member, long sequence, boolean endorsed) {
        String source = namedSource(member, sequence);
        String record = endorsed ? ", beside something that the user named" : "";
        return source.isEmpty() && record.isEmpty() ? "" : source + record + ", which lends it some trust";
    }

    /** That an earlier event brought something out of what the user named, in words; empty if not. */
    String namedSource(int member, long sequence) {
        return tree.fromNamedSource(member, sequence) ? ", from a source that the user named" : "";
    }

    /** An earlier event as evidence, of which session and sequence were kept. */
    Evidence earlier(String role, int member, long sequence, String path, String note) {
        return new Evidence(role, Optional.empty(), tree.sessionName(member), sequence, path, note);
    }
}
