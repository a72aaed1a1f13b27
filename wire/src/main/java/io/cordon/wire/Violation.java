package io.cordon.wire;

/** A field beyond its bounds. It never leaves this package and has no stack trace: a flood of bad records stays cheap. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Violation(String detail) {
        super(detail, null, false, false);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
