package io.cordon.parts;

/** A part could not be started, or did not get ready in time; the message says which one, why and where its log is. */
public final class PartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartException(String message) {
        super(message);
    }

    PartException(String message, Throwable cause) {
        super(message, cause);
    }
}
