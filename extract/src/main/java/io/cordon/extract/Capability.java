package io.cordon.extract;

/** What a tool can do. */
public enum Capability {
    READ(false),
    WRITE(false),
    EGRESS(true),
    EXECUTE(false),
    SECRET(true),
    PAYMENT(true),
    ADMIN(true),
    DESTRUCTIVE(true),
    DELEGATE(true),
    UNKNOWN(false);

    private final boolean sink;

    Capability(boolean sink) {
        this.sink = sink;
    }

    /** True for a class whose effect leaves the session or cannot be taken back. */
    public boolean sink() {
        return sink;
    }
}
