package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who speaks: a session of an agent, and the process that numbers its events.
 *
 * @param tenant the tenant
 * @param root the session at the root of the delegation tree; equal to {@code session} for a root
 * @param session the session
 * @param parent the session that spawned this one
 * @param depth 0 for a root
 * @param agent the agent
 * @param agentType the kind of agent
 * @param instance the process or pod
 * @param writer the process that numbers the session's events
 * @param writerEpoch rises with each start of the writer
 */
public record SessionIdentity(
        String tenant,
        String root,
        String session,
        Optional<String> parent,
        int depth,
        String agent,
        String agentType,
        String instance,
        String writer,
        long writerEpoch) {

    /** Checks that nothing is missing. */
    public SessionIdentity {
        requireNonNull(tenant, "tenant");
        requireNonNull(root, "root");
        requireNonNull(session, "session");
        requireNonNull(parent, "parent");
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(instance, "instance");
        requireNonNull(writer, "writer");
    }

    /** The id of this session's event with a sequence number. */
    public String eventId(long sequence) {
        return session + ':' + writer + ':' + writerEpoch + ':' + sequence;
    }

    /** A session that this one spawns. */
    SessionIdentity child(String childSession, String childAgent, String childAgentType, long childEpoch) {
        return new SessionIdentity(
                tenant,
                root,
                childSession,
                Optional.of(session),
                depth + 1,
                childAgent,
                childAgentType,
                instance,
                writer,
                childEpoch);
    }
}
