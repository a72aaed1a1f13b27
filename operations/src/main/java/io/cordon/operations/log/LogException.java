package io.cordon.operations.log;

/** The audit log cannot go on: its directory is in use, or what stands there is not what was written. */
public final class LogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogException(String message) {
        super(message);
    }

    LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
