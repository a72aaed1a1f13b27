package io.cordon.detectors.facts;

/** Stored state that this release cannot read: written by a newer one, or damaged. */
public final class UnreadableStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what was read and what can be. */
    public UnreadableStateException(String message) {
        super(message);
    }
}
