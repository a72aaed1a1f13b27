package io.cordon.cli.drill;

import org.jspecify.annotations.Nullable;

/** A drill that could not be held: that too says that the kill path is not proven. */
public final class DrillException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DrillException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
