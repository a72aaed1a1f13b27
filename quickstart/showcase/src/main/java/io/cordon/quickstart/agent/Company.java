package io.cordon.quickstart.agent;

import io.cordon.emitter.AgentSession;

/** What an actor has around it. */
interface Company {
    Narrator narrator();

    Pace pace();

    /** Plays a sub-agent's part, below a session, to its end. */
    void playBelow(AgentSession parent, CastMember member);
}
