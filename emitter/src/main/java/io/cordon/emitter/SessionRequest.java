package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;

/**
 * A session that a runtime opens.
 *
 * @param agent the agent
 * @param agentType the kind of agent, which baselines and tool catalogues go by
 * @param session id of the session; without one it gets a random one
 * @param ancestry where it hangs in a delegation tree whose parent runs in another process
 * @param brief what the agent is to do
 * @param onBehalfOf the user; printed
 * @param trace the trace that the session belongs to
 * @param drill a drill of the kill path; honoured only if the grant says so
 * @param clock the session's clock, where it is not the emitter's: for replays
 */
public record SessionRequest(
        String agent,
        String agentType,
        Optional<String> session,
        Optional<Ancestry> ancestry,
        Brief brief,
        Optional<String> onBehalfOf,
        TraceContext trace,
        boolean drill,
        Optional<InstantSource> clock) {

    /**
     * The place of a session in its delegation tree.
     *
     * @param root the session at the root
     * @param parent the session that spawned it
     * @param depth agents between it and the root, itself included
     */
    public record Ancestry(String root, String parent, int depth) {

        /** Checks that nothing is missing. */
        public Ancestry {
            requireNonNull(root, "root");
            requireNonNull(parent, "parent");
            if (depth < 1) {
                throw new IllegalArgumentException("a sub-agent's depth is 1 or more, got " + depth);
            }
        }
    }

    /** Checks that nothing is missing. */
    public SessionRequest {
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(session, "session");
        requireNonNull(ancestry, "ancestry");
        requireNonNull(brief, "brief");
        requireNonNull(onBehalfOf, "onBehalfOf");
        requireNonNull(trace, "trace");
        requireNonNull(clock, "clock");
    }

    /** A session of an agent. */
    public static SessionRequest of(String agent, String agentType) {
        return new SessionRequest(
                agent,
                agentType,
                Optional.empty(),
                Optional.empty(),
                Brief.NONE,
                Optional.empty(),
                TraceContext.NONE,
                false,
                Optional.empty());
    }

    /** The same under the runtime's own id. */
    public SessionRequest withSession(String id) {
        return new SessionRequest(agent, agentType, Optional.of(id), ancestry, brief, onBehalfOf, trace, drill, clock);
    }

    /** The same below a session in another process. */
    public SessionRequest below(Ancestry place) {
        return new SessionRequest(
                agent, agentType, session, Optional.of(place), brief, onBehalfOf, trace, drill, clock);
    }

    /** The same with a task, instructions, a scope and tools. */
    public SessionRequest with(Brief newBrief) {
        return new SessionRequest(agent, agentType, session, ancestry, newBrief, onBehalfOf, trace, drill, clock);
    }

    /** The same with the task that the user gave. */
    public SessionRequest withTask(String task) {
        return with(brief.withTask(task));
    }

    /** The same with the operator's standing instructions. */
    public SessionRequest withInstructions(String instructions) {
        return with(brief.withInstructions(instructions));
    }

    /** The same with a declared scope. */
    public SessionRequest withScope(ScopeDeclaration scope) {
        return with(brief.withScope(scope));
    }

    /** The same with these tools on offer. */
    public SessionRequest withTools(String... tools) {
        return with(brief.withTools(tools));
    }

    /** The same on behalf of a user. */
    public SessionRequest onBehalfOf(String user) {
        return new SessionRequest(agent, agentType, session, ancestry, brief, Optional.of(user), trace, drill, clock);
    }

    /** The same within a trace. */
    public SessionRequest within(TraceContext context) {
        return new SessionRequest(agent, agentType, session, ancestry, brief, onBehalfOf, context, drill, clock);
    }

    /** The same as a drill of the kill path. */
    public SessionRequest asDrill() {
        return new SessionRequest(agent, agentType, session, ancestry, brief, onBehalfOf, trace, true, clock);
    }

    /** The same by another clock. */
    public SessionRequest by(InstantSource otherClock) {
        return new SessionRequest(
                agent, agentType, session, ancestry, brief, onBehalfOf, trace, drill, Optional.of(otherClock));
    }

    /** Names only. */
    @Override
    public String toString() {
        return "SessionRequest[" + agent + ", " + agentType + ", " + session + "]";
    }
}
