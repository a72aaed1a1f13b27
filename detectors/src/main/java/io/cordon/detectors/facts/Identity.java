package io.cordon.detectors.facts;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import java.util.Optional;

/** Who a session is, as its last event said. */
public final class Identity {

    private Optional<String> parent = Optional.empty();
    private String agent = "";
    private String agentType = "";
    private Mode mode = Mode.ENFORCE;
    private OriginLevel origin = OriginLevel.UNVERIFIED;

    /** The session that it says spawned it. */
    public Optional<String> parent() {
        return parent;
    }

    /** The agent. */
    public String agent() {
        return agent;
    }

    /** The agent's type. */
    public String agentType() {
        return agentType;
    }

    /** How far its runtime lets the engine go. */
    public Mode mode() {
        return mode;
    }

    /** How far its runtime can be believed. */
    public OriginLevel origin() {
        return origin;
    }

    void saw(Envelope envelope) {
        if (!agent.equals(envelope.agent())
                || !agentType.equals(envelope.agentType())
                || !parent.equals(envelope.parent())) {
            // Hardly ever: names come anew with each event, and the first ones need not be let go for them.
            parent = envelope.parent();
            agent = envelope.agent();
            agentType = envelope.agentType();
        }
        mode = envelope.mode();
        origin = envelope.origin();
    }

    void encode(StateWriter out) {
        out.text(parent.orElse(""));
        out.text(agent);
        out.text(agentType);
        out.u8(mode.ordinal());
        out.u8(origin.ordinal());
    }

    static Identity decode(StateReader in) {
        Identity read = new Identity();
        read.parent = Optional.of(in.text()).filter(id -> !id.isEmpty());
        read.agent = in.text();
        read.agentType = in.text();
        read.mode = Codes.mode(in.u8());
        read.origin = Codes.origin(in.u8());
        return read;
    }
}
