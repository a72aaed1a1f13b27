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
 * @param sessionsPerTree assumed size of a delegation tree
 * @param sessionsPerAgent assumed live sessions of an agent
 * @param sessionsPerCredential assumed sessions that use one credential
 */
public record BlastRadius(
        Duration window,
        int perAgentType,
        int perTenant,
        int sessionsPerTree,
        int sessionsPerAgent,
        int sessionsPerCredential) {

    public BlastRadius {
        requireNonNull(window, "window");
    }

    public static BlastRadius defaults() {
        return new BlastRadius(Duration.ofMinutes(10), 20, 100, 1, 10, 1);
    }

    int sessions(Subject subject) {
        return switch (subject.kind()) {
            case SESSION -> 1;
            case TREE -> sessionsPerTree;
            case AGENT -> sessionsPerAgent;
            case CREDENTIAL -> sessionsPerCredential;
        };
    }

    boolean exceededBy(Subject subject, Windows windows, Instant now) {
        Windows current = windows.at(now, window);
        int more = sessions(subject);
        return current.agentType().sessions() + more > perAgentType
                || current.tenant().sessions() + more > perTenant;
    }
}
