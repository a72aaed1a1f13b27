package io.cordon.quickstart.broker;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The session that credentials are issued to.
 *
 * @param session id of the session
 * @param root id of the session at the root of its tree
 * @param agent the agent
 * @param scopes scopes of its token
 */
public record Applicant(String session, String root, String agent, List<String> scopes) {
    public Applicant {
        requireNonNull(session, "session");
        requireNonNull(root, "root");
        requireNonNull(agent, "agent");
        scopes = List.copyOf(scopes);
    }
}
