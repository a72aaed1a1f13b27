package io.cordon.topology.table;

/** The state was laid out by an earlier version, and this one does not read it. To begin again at the last commit does not help. */
public final class FormerStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was found, and what to do. */
    public FormerStateException(String message) {
        super(message);
    }
}
