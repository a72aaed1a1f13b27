package io.cordon.emitter.transport;

/** A transport cannot take an event now. The event was not taken and may be handed over again. */
public final class TransportUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a cause. */
    public TransportUnavailableException(String message) {
        super(message);
    }

    /** With the cause. */
    public TransportUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
