package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

/** A part did not start. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    StartFailedException(String part, Throwable cause) {
        super(part + " did not start", requireNonNull(cause, "cause"));
        this.part = part;
    }

    /** Which one. */
    public String part() {
        return part;
    }

    /** Why, as far as the parts themselves say it. */
    public String reason() {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (reason.indexOf(message) < 0) {
                reason.append(reason.isEmpty() ? "" : "\n").append(message);
            }
        }
        return reason.toString();
    }
}
