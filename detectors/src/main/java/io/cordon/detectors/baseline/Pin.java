package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The baseline that a session goes by, whatever is published meanwhile.
 *
 * @param agentType the agent type that it is of
 * @param version its version; {@value #NONE} if there was none when the session was pinned
 * @param since engine time of the event from which on it counts, that one included
 */
public record Pin(String agentType, long version, Instant since) {

    /** The version of a session that is judged without a baseline. */
    public static final long NONE = 0;

    /** A session that never ends must not go by what was usual last year. */
    static final Duration HOLDS = Duration.ofDays(1);

    /** Checks that nothing is missing. */
    public Pin {
        requireNonNull(agentType, "agentType");
        requireNonNull(since, "since");
    }

    /** True if the session goes by no baseline. */
    public boolean isNone() {
        return version == NONE;
    }

    /** True if an event of this agent type and time may still be judged by it. */
    public boolean holds(String ofType, Instant now) {
        return agentType.equals(ofType) && now.isBefore(since.plus(HOLDS));
    }

    /** True if the other names the same baseline. */
    public boolean sameAs(Pin other) {
        return version == other.version && (isNone() || agentType.equals(other.agentType));
    }
}
