package io.cordon.load.traffic;

/**
 * A call that has to be found.
 *
 * @param eventId its event
 * @param session its session, which is the root of its tree
 * @param agentType the session's agent type
 */
public record Harm(String eventId, String session, String agentType) {}
