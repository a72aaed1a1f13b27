package io.cordon.detectors.event;

/** What a tool can do. */
public enum Capability {
    UNKNOWN(false),
    READ(false),
    WRITE(false),
    EGRESS(true),
    EXECUTE(false),
    SECRET(true),
    PAYMENT(true),
    ADMIN(true),
    DESTRUCTIVE(true),
    DELEGATE(true);

    private final boolean sink;

    Capability(boolean sink) {
        this.sink = sink;
    }

    /** True for a class whose effect leaves the session: it waits for the broker and for a warm gate. */
    public boolean isSink() {
        return sink;
    }
}
