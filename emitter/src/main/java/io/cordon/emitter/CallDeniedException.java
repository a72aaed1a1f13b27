package io.cordon.emitter;

/** A tool call may not run, or not yet. Thrown by {@link CallPermit#orThrow()} only. */
public final class CallDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a record of strings and enums; nobody serialises it
    private final CallPermit permit;

    CallDeniedException(CallPermit permit) {
        super("call " + permit.callId() + " of " + permit.tool() + " is not allowed: " + permit.decision()
                + after(", ", permit.reason())
                + after(". ", permit.explanation()));
        this.permit = permit;
    }

    private static String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    /** The permit that denies. */
    public CallPermit permit() {
        return permit;
    }
}
