package io.cordon.topology.containment.state;

import org.jspecify.annotations.Nullable;

/** A stored record that this version cannot read: written by a newer one, or damaged. */
public final class StoredFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoredFormException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
