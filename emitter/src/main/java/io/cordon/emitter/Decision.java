package io.cordon.emitter;

/** What is said about a tool call before it runs, weakest first. */
public enum Decision {
    /** It may run. */
    ALLOW,
    /** It may run; the session is restricted to reading. */
    CONSTRAIN,
    /** It may run once a person approved it. */
    STEP_UP,
    /** It may not run. */
    DENY;

    /** Whether the call may run now. */
    public boolean allows() {
        return this == ALLOW || this == CONSTRAIN;
    }

    /** The weaker of the two. */
    public Decision atMost(Decision limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
