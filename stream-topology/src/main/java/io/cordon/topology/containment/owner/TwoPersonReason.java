package io.cordon.topology.containment.owner;

/** What makes a request need a second operator. */
public enum TwoPersonReason {
    AGENT_WIDE("agent-wide", "it is about every session of an agent"),
    MANY_SESSIONS("many-sessions", "it hits more live sessions than one operator may"),
    PROTECTED_RELEASE("protected-release", "it releases a protected subject"),
    RESUME("resume", "it lets the engine contain by itself again");

    private final String label;
    private final String sentence;

    TwoPersonReason(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** Constant name for logs and records. */
    public String label() {
        return label;
    }

    /** Why, for the operators. */
    public String sentence() {
        return sentence;
    }
}
