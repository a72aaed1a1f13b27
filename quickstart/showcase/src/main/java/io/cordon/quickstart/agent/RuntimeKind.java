package io.cordon.quickstart.agent;

/** What the runtime of an agent has built in. */
public enum RuntimeKind {
    /** The emitter with the gate: calls are judged before they run. */
    GATED("gate"),
    /** The emitter alone: it reports what happens and prevents nothing. */
    REPORTING("reports only");

    private final String title;

    RuntimeKind(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
