package io.cordon.schemas.serde;

import org.jspecify.annotations.Nullable;

/** A schema breaks the compatibility of its subject, or two schemas cannot be resolved. */
public final class IncompatibleSchemaException extends SerdeException {
    private static final long serialVersionUID = 1L;

    IncompatibleSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retriable() {
        return false;
    }
}
