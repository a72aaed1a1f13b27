package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How many live sessions the engine may hit by itself.
 *
 * @param window over which time
 * @param perAgentType sessions of one agent type
 * @param perTenant sessions of one tenant
 * @param sessionsPerTree assumed size of a delegation tree of which nothing is known
 * @param sessionsPerAgent assumed live sessions of an agent of which nothing is known
 * @param sessionsPerCredential assumed sessions that use a credential of which nothing is known
 * @param holdsPerTenant new holds of one tenant
 */
public record BlastRadius(
        Duration window,
        int perAgentType,
        int perTenant,
        int sessionsPerTree,
        int sessionsPerAgent,
        int sessionsPerCredential,
        int holdsPerTenant) {

    public BlastRadius {
        requireNonNull(window, "window");
    }

    public static BlastRadius defaults() {
        return new BlastRadius(Duration.ofMinutes(10), 20, 100, 1, 10, 1, 200);
    }

    /** What is assumed of a subject without a session that is known to live. */
    public int assumed(SubjectKind kind) {
        return switch (kind) {
            case SESSION -> 1;
            case TREE -> sessionsPerTree;
            case AGENT -> sessionsPerAgent;
            case CREDENTIAL -> sessionsPerCredential;
        };
    }

    boolean exceededBy(Impact impact, Windows windows, Instant now) {
        Windows current = windows.at(now, window);
        int more = impact.sessions();
        return current.agentType().sessions() + more > perAgentType
                || current.tenant().sessions() + more > perTenant;
    }

    boolean holdsExceeded(Windows windows, Instant now) {
        return windows.at(now, window).holds().sessions() >= holdsPerTenant;
    }
}
