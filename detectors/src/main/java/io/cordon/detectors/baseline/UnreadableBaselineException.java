package io.cordon.detectors.baseline;

/** A stored baseline that cannot be read: damaged, or written by a newer release. */
public final class UnreadableBaselineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBaselineException(String message) {
        super(message);
    }

    UnreadableBaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
