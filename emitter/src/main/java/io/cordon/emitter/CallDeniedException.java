package io.cordon.emitter;

/** A tool call may not run, or not yet. Thrown by {@link CallPermit#orThrow()} only. */
public final class CallDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a record of strings and enums; nobody serialises it
    private final CallPermit permit;

    CallDeniedException(CallPermit permit) {
        super("call " + permit.callId() + " of " + permit.tool() + " is not allowed: " + permit.decision()
                + (permit.reason().isEmpty() ? "" : ", " + permit.reason()));
        this.permit = permit;
    }

    /** The permit that denies. */
    public CallPermit permit() {
        return permit;
    }
}
