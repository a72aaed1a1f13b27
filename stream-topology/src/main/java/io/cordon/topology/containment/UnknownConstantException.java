package io.cordon.topology.containment;

/** A record says something that this version has no word for. */
final class UnknownConstantException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownConstantException(String message) {
        super(message);
    }

    UnknownConstantException(String message, Throwable cause) {
        super(message, cause);
    }
}
