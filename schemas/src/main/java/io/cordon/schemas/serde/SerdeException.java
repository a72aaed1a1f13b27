package io.cordon.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** A value could not be written or read. Its message says what to do and holds neither credentials nor content. */
public abstract sealed class SerdeException extends SerializationException
        permits RegistryUnavailableException, IncompatibleSchemaException, UnknownSchemaException, WireFormatException {
    private static final long serialVersionUID = 1L;

    SerdeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call may succeed later although the value stays as it is. */
    public abstract boolean retriable();
}
